package ca.liaison.extraction;

/** A picture of the first page, drawn anew by the extraction process: {@code image/png} or {@code image/jpeg}, 480 pixels wide at most. */
public record Preview(String mediaType, int width, int height, byte[] bytes) {

    public static final int WIDEST = 480;
}
