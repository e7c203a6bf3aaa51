package jirei.corpus.formats;

import java.util.List;
import java.util.function.Consumer;
import jirei.casestudy.Entry;
import jirei.casestudy.ParsedFile;
import jirei.corpus.dossier.DossierDraft;
import jirei.corpus.dossier.GarbledWords;
import jirei.corpus.dossier.Grammar;
import jirei.corpus.dossier.MarkdownDossier;
import jirei.corpus.dossier.PlainDocument;
import jirei.corpus.slides.SlideDossier;
import jirei.corpus.text.SourceText;

/** The ways in which research is written down, and which of them a text is written in. */
public final class Grammars {
    private final List<Grammar> grammars = List.of(new MarkdownDossier(), new SlideDossier(), new PlainDocument());

    /** Reads a text in the first way that recognises it, and hands on its entries. */
    public ParsedFile read(SourceText text, String digest, Consumer<Entry> entries) {
        DossierDraft draft = new DossierDraft(text);
        grammars.stream()
                .filter(grammar -> grammar.recognizes(text))
                .findFirst()
                .orElseThrow()
                .read(text, draft);
        GarbledWords.tell(text, draft);
        return draft.finish(digest, entries);
    }
}
