package ca.liaison.files;

import java.util.List;

/**
 * How a file is called and what it is, as a viewer may know it.
 *
 * @param isPublic whether everybody may read it, so that shared caches may keep it
 * @param banner what has to stand on every page of it; nothing where it is not marked
 * @param watermark whether a copy has to say for whom it was made, and when
 * @param mayBeWhole whether this viewer may have it as it came in, without a stamp
 */
public record FileDescription(
        String name, String mediaType, boolean isPublic, List<String> banner, boolean watermark, boolean mayBeWhole) {

    public FileDescription {
        banner = List.copyOf(banner);
    }

    /** One without any marking. */
    public static FileDescription unmarked(String name, String mediaType, boolean isPublic) {
        return new FileDescription(name, mediaType, isPublic, List.of(), false, true);
    }

    public boolean isMarked() {
        return !banner.isEmpty();
    }

    /** The same for the picture of its first page. */
    FileDescription ofPicture(String pictureType) {
        return new FileDescription(
                "preview." + pictureType.replaceFirst("image/(jp)?e?", "$1"),
                pictureType,
                isPublic,
                banner,
                false,
                true);
    }

    /** Only a PDF can be stamped; what else is marked says so on its page. */
    boolean isToBeStamped() {
        return isMarked() && mediaType.equals("application/pdf");
    }
}
