package jirei.lucene.analysis;

import java.io.IOException;
import org.apache.lucene.analysis.TokenFilter;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.cjk.CJKBigramFilter;
import org.apache.lucene.analysis.tokenattributes.PositionIncrementAttribute;
import org.apache.lucene.analysis.tokenattributes.TypeAttribute;
import org.apache.lucene.util.AttributeSource;
import org.jspecify.annotations.Nullable;

/**
 * Drops the single characters of the gram view that pairs stand for. Left are the last character of a run, and the first
 * behind a Latin word or a number, which a phrase needs: 第3期計画 → 第, 3, 期, 期計, 計画, 画.
 *
 * <p>With all of them an index would be a sixth larger.
 */
final class InnerCharacterFilter extends TokenFilter {
    private final TypeAttribute type = addAttribute(TypeAttribute.class);
    private final PositionIncrementAttribute increment = addAttribute(PositionIncrementAttribute.class);

    /** The token behind the last one that was given out, if it was looked at. */
    private AttributeSource.@Nullable State next;

    private boolean ended;
    private boolean behindWord;

    /** Filters the single characters and pairs of {@link CJKBigramFilter}. */
    InnerCharacterFilter(TokenStream stream) {
        super(stream);
    }

    @Override
    public boolean incrementToken() throws IOException {
        if (!advance()) {
            return false;
        }
        if (!isCharacter()) {
            behindWord = !isPair();
            return true;
        }
        boolean first = behindWord;
        behindWord = false;
        int step = increment.getPositionIncrement();
        AttributeSource.State character = captureState();
        if (advance() && isPair() && !first) {
            increment.setPositionIncrement(step);
            return true;
        }
        next = ended ? null : captureState();
        restoreState(character);
        return true;
    }

    private boolean advance() throws IOException {
        if (next != null) {
            restoreState(next);
            next = null;
        } else {
            ended = ended || !input.incrementToken();
        }
        return !ended;
    }

    private boolean isCharacter() {
        return type.type().equals(CJKBigramFilter.SINGLE_TYPE);
    }

    private boolean isPair() {
        return type.type().equals(CJKBigramFilter.DOUBLE_TYPE);
    }

    @Override
    public void reset() throws IOException {
        super.reset();
        next = null;
        ended = false;
        behindWord = false;
    }
}
