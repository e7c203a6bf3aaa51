package jirei.corpus.dossier;

import jirei.corpus.text.SourceText;

/** A form in which research is written. */
public interface Grammar {
    /** Whether the text has this form. */
    boolean recognizes(SourceText text);

    /** Reads the whole text into the draft; text that cannot be interpreted becomes a problem in the draft. */
    void read(SourceText text, DossierDraft draft);
}
