package jirei.extraction.inline;

import java.util.ArrayList;
import java.util.List;
import java.util.function.UnaryOperator;
import jirei.japanese.LineJoiner;

/**
 * A run of text as it is read, without markup, and the ranges of it that are links or have a reading. Every character
 * of the text stands for itself: {@code [参考](注)} is no link.
 *
 * @param links in order; they do not overlap
 * @param readings in order; they do not overlap
 */
public record InlineText(String text, List<InlineLink> links, List<InlineReading> readings) {
    /** No words. */
    public static final InlineText EMPTY = of("");

    public InlineText {
        links = List.copyOf(links);
        int end = 0;
        for (InlineLink link : links) {
            if (link.start() < end || link.end() > text.length()) {
                throw new IllegalArgumentException("link out of place: " + link);
            }
            end = link.end();
        }
        readings = List.copyOf(readings);
        end = 0;
        for (InlineReading reading : readings) {
            if (reading.start() < end || reading.end() > text.length()) {
                throw new IllegalArgumentException("reading out of place: " + reading);
            }
            end = reading.end();
        }
    }

    /** Text without readings. */
    public InlineText(String text, List<InlineLink> links) {
        this(text, links, List.of());
    }

    /** Text without links. */
    public static InlineText of(String text) {
        return new InlineText(text, List.of());
    }

    /** All parts with a separator between them. */
    public static InlineText join(String separator, List<InlineText> parts) {
        InlineBuilder all = new InlineBuilder();
        String between = "";
        for (InlineText part : parts) {
            all.append(between).append(part);
            between = separator;
        }
        return all.build();
    }

    /** How many characters the text, the targets of its links and its readings have. */
    public int length() {
        return text.length()
                + links.stream().mapToInt(link -> link.target().length()).sum()
                + readings.stream()
                        .mapToInt(reading -> reading.reading().length())
                        .sum();
    }

    /** The words of one of its links. */
    public String title(InlineLink link) {
        return text.substring(link.start(), link.end());
    }

    /** This and a further line of the same paragraph; a link that goes on over the end of the line stays one. */
    public InlineText join(InlineText next) {
        InlineText head = strip();
        InlineText tail = next.strip();
        return switch (LineJoiner.seam(head.text, tail.text)) {
            case NONE -> head.followedBy("", tail);
            case BLANK -> head.followedBy(" ", tail);
            case HYPHEN_GOES -> head.part(0, head.text.length() - 1).followedBy("", tail);
        };
    }

    /** This and what stands farther to the right on the same line. */
    public InlineText beside(InlineText next) {
        return strip().followedBy(" ", next.strip());
    }

    /** Without blanks at its ends. */
    public InlineText strip() {
        return from(0);
    }

    /** Without so many of its first characters, nor blanks at its ends. */
    public InlineText from(int first) {
        int start = Math.min(first, text.length());
        int end = text.length();
        while (start < end && Character.isWhitespace(text.charAt(start))) {
            start++;
        }
        while (end > start && Character.isWhitespace(text.charAt(end - 1))) {
            end--;
        }
        return part(start, end);
    }

    /** The characters from one index to before another, with the parts of links and the whole readings between them. */
    public InlineText part(int from, int to) {
        if (from == 0 && to == text.length()) {
            return this;
        }
        InlineBuilder part = new InlineBuilder().append(text.substring(from, to));
        for (InlineLink link : links) {
            part.link(Math.max(link.start(), from) - from, Math.min(link.end(), to) - from, link.target());
        }
        readings.stream()
                .filter(reading -> reading.start() >= from && reading.end() <= to)
                .forEach(reading -> part.reading(reading.start() - from, reading.end() - from, reading.reading()));
        return part.build();
    }

    /** The lines of the text, without the ends of lines. */
    public List<InlineText> lines() {
        List<InlineText> lines = new ArrayList<>();
        int from = 0;
        while (from < text.length()) {
            int end = text.indexOf('\n', from);
            int to = end < 0 ? text.length() : end;
            lines.add(part(from, to));
            from = to + 1;
        }
        return lines;
    }

    /** The same with other words: the change is made to each link, each word with a reading and each stretch between. */
    public InlineText map(UnaryOperator<String> change) {
        InlineBuilder changed = new InlineBuilder();
        int at = 0;
        for (InlineLink link : links) {
            part(at, link.start()).mapRead(change, changed);
            int start = changed.length();
            part(link.start(), link.end()).mapRead(change, changed);
            changed.link(start, changed.length(), link.target());
            at = link.end();
        }
        part(at, text.length()).mapRead(change, changed);
        return changed.build();
    }

    private void mapRead(UnaryOperator<String> change, InlineBuilder changed) {
        int at = 0;
        for (InlineReading read : readings) {
            changed.append(change.apply(text.substring(at, read.start())));
            int start = changed.length();
            changed.append(change.apply(text.substring(read.start(), read.end())));
            changed.reading(start, changed.length(), read.reading());
            at = read.end();
        }
        changed.append(change.apply(text.substring(at)));
    }

    private InlineText followedBy(String between, InlineText next) {
        List<InlineLink> all = new ArrayList<>(links);
        for (InlineLink link : next.links) {
            InlineLink moved = link.moved(text.length() + between.length());
            boolean goesOn = link.start() == 0
                    && !all.isEmpty()
                    && all.getLast().end() == text.length()
                    && all.getLast().target().equals(link.target());
            all.add(goesOn ? new InlineLink(all.removeLast().start(), moved.end(), link.target()) : moved);
        }
        List<InlineReading> read = new ArrayList<>(readings);
        next.readings.forEach(reading -> read.add(reading.moved(text.length() + between.length())));
        return new InlineText(text + between + next.text, all, read);
    }
}
