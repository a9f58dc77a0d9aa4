package ca.liaison.identity;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.Arrays;
import java.util.Set;
import org.junit.jupiter.api.Test;

class AccessTest {

    private static final Instant NOW = Instant.parse("2026-06-01T12:00:00Z");
    private static final Marking AMBER = new Marking(Category.UNCLASSIFIED, Tlp.AMBER);

    private static Viewer with(Role role, Clearance clearance) {
        return new Viewer("someone@police.example", Set.of(role), "police", clearance, NOW, "");
    }

    @Test
    void clearance_covers_category_and_label_both() {
        var amber = new Clearance(Category.UNCLASSIFIED, Tlp.AMBER);
        assertThat(amber.covers(AMBER)).isTrue();
        assertThat(amber.covers(new Marking(Category.PROTECTED_A, Tlp.GREEN))).isFalse();
        assertThat(amber.covers(new Marking(Category.UNCLASSIFIED, Tlp.AMBER_STRICT)))
                .isFalse();
        assertThat(amber.limitedTo(new Clearance(Category.PROTECTED_B, Tlp.GREEN)))
                .isEqualTo(Clearance.COMMUNITY);
    }

    @Test
    void a_reader_only_reads() {
        var reader = with(Role.READER, Clearance.ALL);
        assertThat(Arrays.stream(Action.values()).filter(action -> Access.may(reader, action, Audience.of(AMBER))))
                .containsExactly(Action.READ);
    }

    @Test
    void an_auditor_changes_nothing() {
        var auditor = with(Role.AUDITOR, Clearance.ALL);
        assertThat(Arrays.stream(Action.values()).filter(action -> Access.may(auditor, action, Audience.PORTAL)))
                .containsExactlyInAnyOrder(Action.READ, Action.USE_DESK, Action.AUDIT);
    }

    @Test
    void nobody_decides_about_their_own_work() {
        var approver = with(Role.APPROVER, Clearance.ALL);
        assertThat(Access.may(approver, Action.APPROVE, by("someone.else@police.example")))
                .isTrue();
        assertThat(Access.may(approver, Action.APPROVE, by(approver.name()))).isFalse();
    }

    @Test
    void a_coordinator_decides_about_one_agency_and_never_about_themselves() {
        var coordinator = with(Role.COORDINATOR, Clearance.COMMUNITY);
        assertThat(Access.may(coordinator, Action.COORDINATE, member("other@police.example", "police")))
                .isTrue();
        assertThat(Access.may(coordinator, Action.COORDINATE, member("other@fire.example", "fire")))
                .isFalse();
        assertThat(Access.may(coordinator, Action.COORDINATE, member(coordinator.name(), "police")))
                .isFalse();
        var administrator = with(Role.ADMINISTRATOR, Clearance.ALL);
        assertThat(Access.may(administrator, Action.COORDINATE, member("other@fire.example", "fire")))
                .isTrue();
        assertThat(Access.may(administrator, Action.ADMINISTER, member(administrator.name(), "police")))
                .isFalse();
    }

    private static Protected member(String email, String agency) {
        return new Protected() {
            @Override
            public Audience audience() {
                return Audience.PORTAL;
            }

            @Override
            public String author() {
                return email;
            }

            @Override
            public String agency() {
                return agency;
            }
        };
    }

    @Test
    void what_one_may_not_read_one_may_not_touch() {
        var author = with(Role.AUTHOR, Clearance.COMMUNITY);
        assertThat(Access.may(author, Action.WRITE, Audience.of(AMBER))).isFalse();
        assertThat(Access.may(author, Action.WRITE, Audience.PORTAL)).isTrue();
    }

    private static Protected by(String author) {
        return new Protected() {
            @Override
            public Audience audience() {
                return Audience.of(AMBER).onlyStaff();
            }

            @Override
            public String author() {
                return author;
            }
        };
    }
}
