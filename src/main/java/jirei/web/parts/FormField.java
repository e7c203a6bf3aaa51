package jirei.web.parts;

/** A hidden field of a form. */
public record FormField(String name, String value) {}
