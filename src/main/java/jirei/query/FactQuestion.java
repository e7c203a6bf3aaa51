package jirei.query;

import java.util.regex.Pattern;

/**
 * Recognises a question for a fact. What it mentions beside is part of what the answer says, and no condition: {@code
 * ヘドロ以外に何を運んだか}, {@code 近年話題の火山はどこか}.
 */
final class FactQuestion {
    private static final Pattern ASKING = Pattern.compile(
            "(?<!幾)何(?!で?も)|なに(?!も)|(?:誰|だれ)(?!で?も)|いつ(?![もかで])|いくつ|いくら|どれ(?!も)|どちら|どう[すいなやし分]|どこ|どの|どんな");

    private FactQuestion() {}

    /** Whether a run of text without blanks asks for a fact. */
    static boolean isIn(String run) {
        return ASKING.matcher(run).find();
    }
}
