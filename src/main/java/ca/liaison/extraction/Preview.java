package ca.liaison.extraction;

/**
 * A picture of the first page, drawn anew by the extraction process: {@code image/png} or {@code image/jpeg}, 480
 * pixels wide at most.
 */
public record Preview(String mediaType, int width, int height, byte[] bytes) {

    public static final int WIDEST = 480;

    /** Whether the first page of such a file can be drawn, or has a picture in it that may stand for it. */
    public static boolean isDrawnOf(String mediaType) {
        return mediaType.equals("application/pdf")
                || mediaType.contains("openxmlformats")
                || mediaType.contains("opendocument")
                || mediaType.contains("macroenabled");
    }
}
