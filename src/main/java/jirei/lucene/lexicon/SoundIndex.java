package jirei.lucene.lexicon;

import java.util.List;
import java.util.function.Predicate;
import jirei.lucene.analysis.Readings;
import jirei.lucene.schema.GivenReadings;

/** Indexes forms by their readings: that of the dictionary, and those that the corpus gives. */
final class SoundIndex {
    private final List<LexiconForm> forms;
    private final Readings readings;
    private final GivenReadings given;
    private final Buckets bySound;

    /** Indexes the forms that satisfy the predicate by the readings of the dictionary. */
    SoundIndex(List<LexiconForm> forms, Predicate<LexiconForm> kind, Readings readings) {
        this(forms, kind, readings, GivenReadings.none());
    }

    /** Indexes the forms that satisfy the predicate. */
    SoundIndex(List<LexiconForm> forms, Predicate<LexiconForm> kind, Readings readings, GivenReadings given) {
        this.given = given;
        this.forms = forms;
        this.readings = readings;
        Buckets.Builder builder = new Buckets.Builder();
        for (int i = 0; i < forms.size(); i++) {
            if (kind.test(forms.get(i))) {
                String sound = readings.ofIndexed(forms.get(i).text());
                builder.add(sound, i);
                for (String other : given.sounds(forms.get(i).text())) {
                    if (!other.equals(sound)) {
                        builder.add(other, i);
                    }
                }
            }
        }
        this.bySound = builder.build();
    }

    /** The forms with this reading, the most frequent first. */
    List<LexiconForm> at(String sound) {
        return bySound.at(sound)
                .mapToObj(forms::get)
                .filter(form -> readings.ofIndexed(form.text()).equals(sound)
                        || given.sounds(form.text()).contains(sound))
                .toList();
    }
}
