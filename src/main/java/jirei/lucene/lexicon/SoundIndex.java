package jirei.lucene.lexicon;

import java.util.List;
import java.util.function.Predicate;
import jirei.lucene.analysis.Readings;

/** Indexes forms by their reading. */
final class SoundIndex {
    private final List<LexiconForm> forms;
    private final Readings readings;
    private final Buckets bySound;

    /** Indexes the forms that satisfy the predicate. */
    SoundIndex(List<LexiconForm> forms, Predicate<LexiconForm> kind, Readings readings) {
        this.forms = forms;
        this.readings = readings;
        Buckets.Builder builder = new Buckets.Builder();
        for (int i = 0; i < forms.size(); i++) {
            if (kind.test(forms.get(i))) {
                builder.add(readings.ofIndexed(forms.get(i).text()), i);
            }
        }
        this.bySound = builder.build();
    }

    /** The forms with this reading, the most frequent first. */
    List<LexiconForm> at(String sound) {
        return bySound.at(sound)
                .mapToObj(forms::get)
                .filter(form -> readings.ofIndexed(form.text()).equals(sound))
                .toList();
    }
}
