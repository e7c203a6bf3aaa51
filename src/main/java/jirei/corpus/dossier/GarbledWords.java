package jirei.corpus.dossier;

import java.util.EnumMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import jirei.casestudy.Page;
import jirei.corpus.text.SourceText;
import jirei.japanese.Mojibake;
import jirei.japanese.Mojibake.MojibakeKind;

/** Reports garbled words to the analyst, once for each kind; the text is kept unchanged. */
public final class GarbledWords {
    private static final String REMADE = "、文字を写し取れるPDFに作り直すか、文字認識（OCR）をしてください。";

    private GarbledWords() {}

    /** The first garbled words of a kind, and the number of lines with such words. */
    private record GarbledPlaces(Mojibake first, int line, int lines) {
        GarbledPlaces again() {
            return new GarbledPlaces(first, line, lines + 1);
        }
    }

    /** Adds a problem to the draft for each kind of garbled words in the text. */
    public static void tell(SourceText text, DossierDraft draft) {
        Map<MojibakeKind, GarbledPlaces> found = new EnumMap<>(MojibakeKind.class);
        int number = 0;
        for (String line : text.lines()) {
            number++;
            Optional<Mojibake> mojibake = Mojibake.in(line);
            if (mojibake.isPresent()) {
                GarbledPlaces first = new GarbledPlaces(mojibake.get(), number, 1);
                found.merge(mojibake.get().kind(), first, (before, now) -> before.again());
            }
        }
        found.forEach((kind, words) -> draft.problem(
                words.line(),
                what(kind) + "（" + place(text, words) + "）: 「" + words.first().sample() + "」。"
                        + advice(kind, text.file()),
                "そのまま収録"));
    }

    private static String place(SourceText text, GarbledPlaces found) {
        String page = text.page(found.line())
                .map(Page::number)
                .map(number -> number + "ページから")
                .orElse("");
        return page + found.lines() + "行";
    }

    private static String what(MojibakeKind kind) {
        return switch (kind) {
            case WRONG_ENCODING -> "文字化けしています";
            case LOST -> "読み取れなかった文字があります";
            case PRIVATE -> "外字など、ほかでは読めない文字が続いています";
        };
    }

    private static String advice(MojibakeKind kind, String file) {
        boolean isPdf = file.toLowerCase(Locale.ROOT).endsWith(".pdf");
        return switch (kind) {
            case WRONG_ENCODING -> "元の文字コードで開き直し、UTF-8で保存してください。";
            case LOST -> isPdf ? "元の資料を確かめて" + REMADE : "元の資料を確かめて、ファイルの中のその文字を書き直してください。";
            case PRIVATE -> isPdf ? "ふつうの文字になるように" + REMADE : "ふつうの文字に書き直してください。";
        };
    }
}
