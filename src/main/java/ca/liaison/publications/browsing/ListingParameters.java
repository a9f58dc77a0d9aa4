package ca.liaison.publications.browsing;

import ca.liaison.Complaint;
import ca.liaison.Language;
import ca.liaison.search.SearchRequest;
import ca.liaison.search.Sort;
import jakarta.ws.rs.core.MultivaluedMap;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.List;

/**
 * The parameters of a search by a program. People get something sensible for whatever stands in the address; a program
 * is told what it wrote wrong. Numbers outside the limits become the nearest that is possible, and the answer says
 * which.
 */
public final class ListingParameters {

    private static final int SIZE = 10;

    private ListingParameters() {}

    public static SearchRequest request(MultivaluedMap<String, String> parameters, Language reader) {
        var complaints = new ArrayList<Complaint>();
        var size = number("size", parameters.getFirst("size"), SIZE, complaints);
        var page = number("page", parameters.getFirst("page"), 1, complaints);
        checkDate("from", parameters.getFirst("from"), complaints);
        checkDate("to", parameters.getFirst("to"), complaints);
        var sort = parameters.getFirst("sort");
        if (sort != null && !sort.isEmpty() && Sort.of(sort).isEmpty()) {
            complaints.add(Complaint.of("sort", "publications.parameter.unknown"));
        }
        if (!complaints.isEmpty()) {
            throw new InvalidParameters(complaints);
        }
        return SearchAddress.of(parameters).page(Math.max(1, page)).request(reader, Math.max(0, size));
    }

    /** Of a list that is not searched. */
    public static int number(MultivaluedMap<String, String> parameters, String name, int otherwise) {
        var complaints = new ArrayList<Complaint>();
        var number = number(name, parameters.getFirst(name), otherwise, complaints);
        if (!complaints.isEmpty()) {
            throw new InvalidParameters(complaints);
        }
        return number;
    }

    private static int number(String name, String value, int otherwise, List<Complaint> complaints) {
        if (value == null || value.isBlank()) {
            return otherwise;
        }
        try {
            return (int) Math.max(Integer.MIN_VALUE, Math.min(Long.parseLong(value.strip()), Integer.MAX_VALUE));
        } catch (NumberFormatException e) {
            complaints.add(Complaint.of(name, "publications.parameter.notANumber"));
            return otherwise;
        }
    }

    private static void checkDate(String name, String value, List<Complaint> complaints) {
        try {
            if (value != null && !value.isBlank()) {
                LocalDate.parse(value.strip());
            }
        } catch (DateTimeParseException e) {
            complaints.add(Complaint.of(name, "publications.parameter.notADate"));
        }
    }
}
