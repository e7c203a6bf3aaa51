package jirei.corpus.formats;

import java.util.List;
import java.util.function.Consumer;
import jirei.casestudy.Entry;
import jirei.casestudy.ParsedFile;
import jirei.corpus.folder.SourceFile;
import jirei.corpus.folder.UnreadableException;

/** Reads the files of some formats. */
public interface FormatReader {
    /** How the names of such files end, dot and all, in small letters. */
    List<String> endings();

    /**
     * Reads a file and hands on its entries. What is wrong in a part of it is a problem in the reading.
     *
     * @throws UnreadableException if nothing of it can be read
     */
    ParsedFile read(SourceFile source, Consumer<Entry> entries) throws UnreadableException;
}
