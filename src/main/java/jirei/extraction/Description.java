package jirei.extraction;

import java.util.Optional;

/**
 * What a document says of itself.
 *
 * @param format the media type that its content has, whatever its name says: {@code application/pdf}
 * @param title that its author gave it, which may be the name of a template
 * @param date of its last change, as {@code 2026-11-22}
 */
public record Description(String format, Optional<String> title, Optional<String> author, Optional<String> date) {}
