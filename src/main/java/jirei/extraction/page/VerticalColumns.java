package jirei.extraction.page;

import java.util.ArrayList;
import java.util.List;
import jirei.extraction.page.Drawn.Mark;

/**
 * Detects vertical writing in PDFs whose producer placed each upright character separately. A page is vertical if most
 * characters are drawn below the one before. These characters become vertical lines; others, such as the page number,
 * stay as they are.
 */
final class VerticalColumns {
    private VerticalColumns() {}

    static List<Mark> seen(List<Mark> marks) {
        boolean[] down = new boolean[marks.size()];
        int below = 0;
        int beside = 0;
        for (int i = 1; i < marks.size(); i++) {
            Mark before = marks.get(i - 1);
            Mark mark = marks.get(i);
            if (before.direction() == Direction.RIGHT && mark.direction() == Direction.RIGHT) {
                if (isBelow(before, mark)) {
                    below++;
                    down[i - 1] = true;
                    down[i] = true;
                } else if (Math.abs(mark.y() - before.y()) < mark.size() * 0.3) {
                    beside++;
                }
            }
        }
        if (below <= beside || below < 8) {
            return marks;
        }
        List<Mark> turned = new ArrayList<>(marks.size());
        for (int i = 0; i < marks.size(); i++) {
            turned.add(down[i] ? upright(marks.get(i)) : marks.get(i));
        }
        return turned;
    }

    private static boolean isBelow(Mark before, Mark mark) {
        double step = mark.y() - before.y();
        double apart = Math.abs(mark.x() + mark.width() / 2 - before.x() - before.width() / 2);
        return apart < mark.size() * 0.45 && step > mark.size() * 0.4 && step < mark.size() * 2.2;
    }

    private static Mark upright(Mark mark) {
        return new Mark(
                mark.text(),
                mark.x(),
                mark.y(),
                Direction.DOWN,
                mark.size(),
                mark.width(),
                mark.size(),
                mark.bold(),
                mark.visible(),
                true);
    }
}
