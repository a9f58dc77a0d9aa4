package ca.liaison.identity;

import java.util.Arrays;
import java.util.Optional;

/** The labels of the Traffic Light Protocol 2.0 (FIRST), widest audience first. Labels are never translated. */
public enum Tlp {
    CLEAR("CLEAR"),
    GREEN("GREEN"),
    AMBER("AMBER"),
    AMBER_STRICT("AMBER+STRICT"),
    RED("RED");

    private final String label;

    Tlp(String label) {
        this.label = label;
    }

    /** The label as the standard writes it after {@code TLP:}. */
    public String label() {
        return label;
    }

    public static Optional<Tlp> ofLabel(String label) {
        return Arrays.stream(values()).filter(tlp -> tlp.label.equals(label)).findFirst();
    }
}
