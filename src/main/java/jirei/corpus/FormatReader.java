package jirei.corpus;

import java.util.List;
import java.util.function.Consumer;
import jirei.casestudy.Entry;
import jirei.casestudy.Reading;

/** Reads the files of some formats. */
interface FormatReader {
    /** How the names of such files end, dot and all, in small letters. */
    List<String> endings();

    /**
     * Reads a file and hands on its entries. What is wrong in a part of it is a problem in the reading.
     *
     * @throws UnreadableException if nothing of it can be read
     */
    Reading read(SourceFile source, Consumer<Entry> entries) throws UnreadableException;
}
