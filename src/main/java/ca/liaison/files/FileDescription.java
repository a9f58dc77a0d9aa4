package ca.liaison.files;

/** How a file is called and what it is, as a viewer may know it. Public when everybody may read it, so that shared caches may keep it. */
public record FileDescription(String name, String mediaType, boolean isPublic) {
}
