package ca.liaison.accounts;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class PasswordsTest {

    @Test
    void a_hash_is_argon2id_and_never_the_same_twice() {
        var first = Passwords.hash("correct horse battery staple");
        var second = Passwords.hash("correct horse battery staple");

        assertThat(first).startsWith("$argon2id$v=19$m=19456,t=2,p=1$").isNotEqualTo(second);
        assertThat(Passwords.matches("correct horse battery staple", first)).isTrue();
        assertThat(Passwords.matches("correct horse battery staplE", first)).isFalse();
    }
}
