package jirei.extraction.page;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import jirei.extraction.page.Drawn.Mark;

/**
 * The text of one direction on a page, rotated so that its lines run to the right.
 *
 * @param rulings the lines of the page, rotated with it
 */
record PageView(Box page, List<Glyph> glyphs, List<Ruling> rulings) {
    /** The views of a page, the one with the most text first. */
    static List<PageView> of(Drawn drawn, List<WebLink> links) {
        Map<Direction, List<Glyph>> glyphs = new EnumMap<>(Direction.class);
        for (Mark mark : VerticalColumns.seen(VisibleMarks.of(drawn.marks()))) {
            glyph(mark, drawn, links)
                    .ifPresent(glyph -> glyphs.computeIfAbsent(mark.direction(), d -> new ArrayList<>())
                            .add(glyph));
        }
        return glyphs.entrySet().stream()
                .sorted((a, b) ->
                        Integer.compare(b.getValue().size(), a.getValue().size()))
                .map(entry -> view(entry.getKey(), entry.getValue(), drawn))
                .toList();
    }

    private static PageView view(Direction direction, List<Glyph> glyphs, Drawn drawn) {
        Box page = new Box(0, 0, drawn.width(), drawn.height());
        List<Ruling> rulings = drawn.rulings().stream()
                .map(ruling -> turn(ruling, direction, drawn))
                .toList();
        return new PageView(direction.turn(page, drawn.width(), drawn.height()), glyphs, rulings);
    }

    private static Optional<Glyph> glyph(Mark mark, Drawn page, List<WebLink> links) {
        Direction direction = mark.direction();
        double x = mark.x();
        double y = mark.y();
        if (mark.upright()) {
            // Characters of a vertical line are centred on it, whatever their width.
            x += mark.width() / 2 - mark.size() * (Glyph.ASCENT - 0.5);
            y -= Glyph.ASCENT * mark.size();
        }
        Glyph glyph = Glyph.of(
                mark.text(),
                direction.x(x, y, page.width(), page.height()),
                direction.y(x, y, page.width(), page.height()),
                Math.max(mark.advance(), 0),
                mark.size(),
                mark.bold());
        double middleX = mark.direction() == Direction.RIGHT ? mark.x() + mark.advance() / 2 : mark.x();
        double middleY = mark.y() - mark.size() * 0.3;
        boolean onPage = mark.x() > -1 && mark.x() < page.width() + 1 && mark.y() > -1 && mark.y() < page.height() + 1;
        return onPage
                ? Optional.of(links.stream()
                        .filter(link -> link.area().contains(middleX, middleY))
                        .findFirst()
                        .map(link -> glyph.linkedTo(link.address()))
                        .orElse(glyph))
                : Optional.empty();
    }

    private static Ruling turn(Ruling ruling, Direction direction, Drawn page) {
        Box line = ruling.horizontal()
                ? new Box(ruling.from(), ruling.at(), ruling.to(), ruling.at())
                : new Box(ruling.at(), ruling.from(), ruling.at(), ruling.to());
        Box turned = direction.turn(line, page.width(), page.height());
        boolean horizontal = ruling.horizontal() == (direction == Direction.RIGHT || direction == Direction.LEFT);
        return horizontal
                ? new Ruling(true, turned.top(), turned.left(), turned.right())
                : new Ruling(false, turned.left(), turned.top(), turned.bottom());
    }
}
