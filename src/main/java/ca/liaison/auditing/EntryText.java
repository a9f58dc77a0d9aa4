package ca.liaison.auditing;

import ca.liaison.Language;
import ca.liaison.audit.Checked;
import ca.liaison.audit.EntryPage;
import ca.liaison.audit.Inconsistency;
import ca.liaison.audit.Phase;
import ca.liaison.audit.Remark;
import ca.liaison.web.Formats;
import ca.liaison.web.Messages;
import java.util.List;
import java.util.Map;

/** Entries in words. */
final class EntryText {

    private static final String ACTION = "audit.action.";

    private EntryText() {}

    /** A room that gave its action no words is shown by its code. */
    static String action(String code, Language reader) {
        return Messages.find(reader, ACTION + code).orElse(code);
    }

    static List<String> actions() {
        return Messages.keys(ACTION).stream()
                .map(key -> key.substring(ACTION.length()))
                .toList();
    }

    static String phase(Phase phase, Language reader) {
        return Messages.text(reader, "audit.phase." + phase.name());
    }

    static String trouble(Inconsistency trouble, Language reader) {
        return Messages.text(
                reader,
                "audit.trouble." + trouble.kind().name(),
                Formats.number(trouble.entry(), reader),
                Formats.number(trouble.block(), reader),
                trouble.chain());
    }

    static String remark(Remark remark, Language reader) {
        return Messages.text(
                reader,
                "audit.remark." + remark.kind().name(),
                Formats.number(remark.number(), reader),
                remark.chain());
    }

    static String checked(Checked checked, Language reader) {
        return Messages.text(reader, "audit.checked." + checked.what().name(), Formats.number(checked.many(), reader));
    }

    static String by(String name, Language reader) {
        return Messages.find(reader, "audit.by." + name).orElse(name);
    }

    static List<String> details(EntryPage.Line line) {
        return line.told().entrySet().stream()
                .sorted(Map.Entry.comparingByKey())
                .map(detail -> detail.getKey() + " = " + detail.getValue())
                .toList();
    }

    /** {@code publication 4711}; empty where it was done to nothing in particular. */
    static String thing(EntryPage.Line line) {
        return line.entry().kind() == null ? "" : line.entry().kind() + " " + line.thing();
    }
}
