package jirei.extraction.page;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import jirei.japanese.LineJoiner;

/** Text with links. */
public record LinkedText(List<LinkRun> runs) {
    public LinkedText {
        runs = List.copyOf(runs);
    }

    /**
     * A run of text with one link or none.
     *
     * @param link the URL
     */
    public record LinkRun(String text, Optional<String> link) {}

    /** The text without links. */
    public String plain() {
        return runs.stream().map(LinkRun::text).collect(Collectors.joining());
    }

    /** This text followed by the next line of the paragraph. */
    public LinkedText join(LinkedText next) {
        return switch (LineJoiner.seam(plain().stripTrailing(), next.plain().stripLeading())) {
            case NONE -> strip(0, 0).append("", next);
            case BLANK -> strip(0, 0).append(" ", next);
            case HYPHEN_GOES -> strip(0, 1).append("", next);
        };
    }

    /** This text followed by the next part of the same line. */
    LinkedText beside(LinkedText next) {
        return strip(0, 0).append(" ", next);
    }

    /**
     * The text from this offset, without spaces at its ends.
     *
     * @param first the number of characters to drop
     */
    public LinkedText from(int first) {
        return strip(first, 0);
    }

    /** The text with Markdown links: {@code [title](https://example.org/)}. */
    public String marked() {
        StringBuilder marked = new StringBuilder();
        for (LinkRun run : runs) {
            String words = run.text().strip();
            if (run.link().isEmpty() || words.isEmpty()) {
                marked.append(run.text());
            } else {
                String title = words.replaceAll("[\\\\\\[\\]]", "\\\\$0");
                String address = run.link().get().replace("(", "%28").replace(")", "%29");
                boolean blankBefore = Character.isWhitespace(run.text().charAt(0));
                marked.append(blankBefore ? " [" : "[")
                        .append(title)
                        .append("](")
                        .append(address)
                        .append(')');
                if (run.text().endsWith(" ")) {
                    marked.append(' ');
                }
            }
        }
        return marked.toString().strip();
    }

    private LinkedText append(String between, LinkedText next) {
        List<LinkRun> all = new ArrayList<>(runs);
        String gap = between;
        for (LinkRun run : next.strip(0, 0).runs()) {
            LinkRun last = all.isEmpty() ? new LinkRun("", run.link()) : all.removeLast();
            if (last.link().equals(run.link())) {
                all.add(new LinkRun(last.text() + gap + run.text(), run.link()));
            } else {
                boolean gapLeft = last.link().isEmpty();
                all.add(gapLeft ? new LinkRun(last.text() + gap, last.link()) : last);
                all.add(gapLeft ? run : new LinkRun(gap + run.text(), run.link()));
            }
            gap = "";
        }
        return new LinkedText(all);
    }

    private LinkedText strip(int fromStart, int fromEnd) {
        String whole = plain();
        int start = Math.min(fromStart, whole.length());
        int end = whole.length();
        while (start < end && Character.isWhitespace(whole.charAt(start))) {
            start++;
        }
        while (end > start && Character.isWhitespace(whole.charAt(end - 1))) {
            end--;
        }
        end = Math.max(start, end - fromEnd);
        List<LinkRun> kept = new ArrayList<>();
        int at = 0;
        for (LinkRun run : runs) {
            int from = Math.clamp(start - at, 0, run.text().length());
            int to = Math.clamp(end - at, 0, run.text().length());
            if (from < to) {
                kept.add(new LinkRun(run.text().substring(from, to), run.link()));
            }
            at += run.text().length();
        }
        return new LinkedText(kept);
    }
}
