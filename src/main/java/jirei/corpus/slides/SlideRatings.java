package jirei.corpus.slides;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import jirei.casestudy.Rating;
import jirei.casestudy.Theme;
import jirei.corpus.dossier.DossierDraft;

/**
 * Reads the table of ratings, three pairs of theme and mark in each row, whose cells may be joined: {@code
 * サービスデザイン/UIUX⇥○ デジタルデバインド⇥★ 共同利用・共同調達⇥-}.
 */
final class SlideRatings {
    /**
     * A rating mark, possibly joined to the names beside it; the dash of e-Government and a long vowel are not marks.
     */
    private static final Pattern MARK =
            Pattern.compile("[★○〇◯]|(?<![A-Za-z\\p{IsKatakana}])[-－–—−]|[-－–—−](?![A-Za-z\\p{IsKatakana}])");

    private static final Pattern BLANKS = Pattern.compile("[\\s\\u3000]+");

    private final DossierDraft draft;

    SlideRatings(DossierDraft draft) {
        this.draft = draft;
    }

    void read(List<SlideLine> lines) {
        for (SlideLine line : lines) {
            boolean legend = line.text().contains("・・・");
            if (!line.isBlank() && !legend) {
                readRow(line);
            }
        }
        List<String> missing = Arrays.stream(Theme.values())
                .filter(theme -> !draft.ratedThemes().contains(theme))
                .map(Theme::label)
                .toList();
        if (!missing.isEmpty() && !lines.isEmpty()) {
            draft.problem(lines.getFirst().number(), "評価の表に次のテーマがありません: " + String.join("、", missing), "評価なしで収録");
        }
    }

    private void rate(Theme theme, Rating rating, int line) {
        Optional<Rating> earlier = draft.rating(theme);
        if (earlier.isPresent() && !earlier.get().equals(rating)) {
            draft.problem(line, "テーマ「" + theme.label() + "」の評価が二つあります。", "後の " + rating.mark() + " を収録");
        }
        draft.rating(theme, rating);
    }

    private void readRow(SlideLine line) {
        List<String> name = new ArrayList<>();
        String row = line.cells().stream().map(SlideCell::text).collect(Collectors.joining(" "));
        for (String word : BLANKS.splitAsStream(
                        MARK.matcher(row).replaceAll(" $0 ").strip())
                .toList()) {
            Optional<Rating> rating = Rating.ofMark(word);
            if (rating.isEmpty()) {
                name.add(word);
            } else if (name.isEmpty()) {
                draft.problem(line.number(), "評価「" + word + "」の前にテーマ名がありません。", "この評価は使いません");
            } else {
                Rating found = rating.get();
                draft.theme(String.join(" ", name), line.number())
                        .ifPresent(theme -> rate(theme, found, line.number()));
                name.clear();
            }
        }
        if (!name.isEmpty()) {
            draft.problem(line.number(), "「" + String.join(" ", name) + "」に評価（★、○、－）がありません。", "基礎情報の原文に収録");
        }
    }
}
