package jirei.corpus.dossier;

import jirei.corpus.text.SourceText;

/** One of the ways in which research is written down. */
public interface Grammar {
    /** Whether the text is written this way. */
    boolean recognizes(SourceText text);

    /** Reads all of the text into the draft; what cannot be placed becomes a problem in it. */
    void read(SourceText text, DossierDraft draft);
}
