package ca.liaison.json;

import ca.liaison.Complaint;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonMappingException;
import com.fasterxml.jackson.databind.JsonMappingException.Reference;
import com.fasterxml.jackson.databind.exc.MismatchedInputException;
import com.fasterxml.jackson.databind.exc.UnrecognizedPropertyException;
import java.util.stream.Collectors;

/** Somebody wrote JSON that cannot be understood: says where. */
public final class Misread extends Exception {

    private final transient Complaint complaint;

    private Misread(Complaint complaint) {
        super(complaint.toString());
        this.complaint = complaint;
    }

    /** Names the field ({@code title.en}, {@code topics[2]}), or line and column. */
    public Complaint complaint() {
        return complaint;
    }

    /** @param whole what the whole of it is called, where no field is to blame */
    static Misread of(JsonProcessingException e, String whole) {
        if (e instanceof UnrecognizedPropertyException unknown) {
            return new Misread(Complaint.of(field(unknown), "json.unknownField"));
        }
        if (e instanceof MismatchedInputException mismatched
                && !mismatched.getPath().isEmpty()) {
            return new Misread(Complaint.of(field(mismatched), "json.wrongShape"));
        }
        var at = e.getLocation();
        return new Misread(Complaint.of(
                whole, "json.notJson", at == null ? 1 : at.getLineNr(), at == null ? 1 : at.getColumnNr()));
    }

    static Misread missing(String whole) {
        return new Misread(Complaint.of(whole, "json.missing"));
    }

    private static String field(JsonMappingException e) {
        return e.getPath().stream()
                .map(Misread::step)
                .collect(Collectors.joining())
                .replaceFirst("^\\.", "");
    }

    private static String step(Reference step) {
        return step.getFieldName() == null ? "[" + step.getIndex() + "]" : "." + step.getFieldName();
    }
}
