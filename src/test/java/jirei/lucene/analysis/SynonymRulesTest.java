package jirei.lucene.analysis;

import static jirei.lucene.vocabulary.Relation.NARROWER;
import static jirei.lucene.vocabulary.Relation.RELATED;
import static jirei.lucene.vocabulary.Relation.SYNONYM;
import static jirei.lucene.vocabulary.Relation.VARIANT;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import jirei.lucene.vocabulary.Vocabulary;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Forms have the synonyms given in the lists, compared by their terms in the index. */
final class SynonymRulesTest {
    private static final JapaneseAnalyzers ANALYZERS = new JapaneseAnalyzers();

    @TempDir
    Path folder = Path.of("");

    /** The rules of one list, with the standard spelling variants. */
    private SynonymRules rules(String list) throws IOException {
        Path file = Files.writeString(folder.resolve("list"), "#! replace\n" + list);
        return new SynonymRules(Vocabulary.with(Optional.empty(), List.of(file)), ANALYZERS);
    }

    private static List<Synonym> found(SynonymRules rules, String typed) {
        return rules.of(ANALYZERS.analyze(TextView.WORD, typed).stream()
                .map(Token::term)
                .toList());
    }

    private static Synonym synonym(String text) {
        return new Synonym(text, SYNONYM);
    }

    @Test
    void formsBetweenCommasFindEachOther() throws IOException {
        SynonymRules rules = rules("情報格差, デジタルデバイド, digital divide\n");
        assertThat(found(rules, "情報格差")).containsExactly(synonym("デジタルデバイド"), synonym("digital divide"));
        assertThat(found(rules, "digital divide")).containsExactly(synonym("情報格差"), synonym("デジタルデバイド"));
    }

    @Test
    void aFormIsIdentifiedByItsTerms() throws IOException {
        SynonymRules rules = rules("サーバー, 計算機\n励ます, 付き添う\n");
        assertThat(found(rules, "サーバを")).containsExactly(synonym("計算機"));
        assertThat(found(rules, "励ましている")).containsExactly(synonym("付き添う"));
        assertThat(found(rules, "励ます人")).isEmpty();
    }

    @Test
    void spansOfSeveralWordsAreForms() throws IOException {
        SynonymRules rules = rules("電子投票の仕組み, 投票\n");
        assertThat(rules.of(List.of("電子", "投票", "仕組み"))).containsExactly(synonym("投票"));
        assertThat(rules.of(List.of("電子", "投票"))).isEmpty();
        assertThat(rules("電子投票の開票作業の確認手順, 投票\n").longest()).isEqualTo(6);
    }

    @Test
    void narrowerIsOneWay() throws IOException {
        SynonymRules rules = rules("端末, 機器 > 腕時計\n");
        assertThat(found(rules, "端末")).containsExactly(synonym("機器"), new Synonym("腕時計", NARROWER));
        assertThat(found(rules, "機器")).containsExactly(synonym("端末"), new Synonym("腕時計", NARROWER));
        assertThat(found(rules, "腕時計")).isEmpty();
    }

    @Test
    void relatedIsBothWaysAndNotTransitive() throws IOException {
        SynonymRules rules = rules("住民 ~ 市民, 国民\n");
        assertThat(found(rules, "住民")).containsExactly(new Synonym("市民", RELATED), new Synonym("国民", RELATED));
        assertThat(found(rules, "市民")).containsExactly(new Synonym("住民", RELATED));
    }

    @Test
    void signsMayBeFullWidthAndInEitherOrder() throws IOException {
        SynonymRules rules = rules("端末，機器、装置 ＞ 腕時計 〜 道具\n");
        assertThat(found(rules, "端末"))
                .containsExactly(
                        synonym("機器"), synonym("装置"), new Synonym("腕時計", NARROWER), new Synonym("道具", RELATED));
    }

    @Test
    void theNearestOfSeveralRelationsWins() throws IOException {
        SynonymRules rules = rules("端末 ~ 機器\n端末, 機器\n端末 > 機器を\n");
        assertThat(found(rules, "端末")).containsExactly(synonym("機器"));
    }

    @Test
    void formsWithTheSameTermsDoNotFindEachOther() throws IOException {
        SynonymRules rules = rules("サーバー, サーバ, 計算機\n");
        assertThat(found(rules, "サーバー")).containsExactly(synonym("計算機"));
        assertThat(found(rules, "計算機")).containsExactly(synonym("サーバー"));
    }

    @Test
    void aFormThatLosesTooMuchHasNoSynonyms() throws IOException {
        SynonymRules rules = rules("こと, 事柄\n使いやすさ, 利便\nお墓, 墓地\n番号を忘れた, 再発行\n");
        assertThat(found(rules, "事柄")).isEmpty();
        assertThat(found(rules, "使う")).isEmpty();
        assertThat(found(rules, "利便")).isEmpty();
        assertThat(found(rules, "墓")).containsExactly(synonym("墓地"));
        assertThat(found(rules, "番号を忘れる")).containsExactly(synonym("再発行"));
    }

    @Test
    void aFormTokenizedDifferentlyBetweenParticlesIsFound() throws IOException {
        SynonymRules rules = rules("クラウドソーシング, 公募\n");
        String typed = "市とクラウドソーシングを";
        List<String> terms = ANALYZERS.analyze(TextView.WORD, typed).stream()
                .map(Token::term)
                .skip(1)
                .toList();
        assertThat(terms).isNotEqualTo(List.of("クラウドソーシング"));
        assertThat(rules.of(terms)).containsExactly(synonym("公募"));
        assertThat(found(rules, "クラウドソーシング")).containsExactly(synonym("公募"));
    }

    @Test
    void spellingsComeWithTheProgram() throws IOException {
        assertThat(found(rules("取組, 施策\n"), "取組"))
                .startsWith(new Synonym("取り組み", VARIANT))
                .endsWith(synonym("施策"));
    }

    @Test
    void sudachisGroupsAreRead() throws IOException {
        SynonymRules rules = rules("""
                900001,1,0,1,0,0,0,(行政),町役場,,
                900001,1,0,1,0,0,2,(行政),まち役場,,
                900001,1,0,1,0,0,1,(行政),town hall,,
                900001,1,1,2,0,0,0,(行政),本庁,,
                900001,1,2,3,0,0,0,(行政),宮殿,,
                900001,1,0,3,0,2,0,(行政),"庁舎,本館",,

                900002,,,,,,,,公園,,
                900002,,,,,,,,広場,,
                """);
        assertThat(found(rules, "町役場"))
                .containsExactly(new Synonym("まち役場", VARIANT), synonym("town hall"), synonym("本庁"), synonym("庁舎,本館"));
        assertThat(found(rules, "本庁")).as("it has other senses").isEmpty();
        assertThat(found(rules, "宮殿")).as("it was deleted").isEmpty();
        assertThat(found(rules, "公園")).containsExactly(synonym("広場"));
    }

    @Test
    void theStandardRulesAreApplied() {
        SynonymRules rules = new SynonymRules(Vocabulary.standard(), ANALYZERS);
        assertThat(found(rules, "スマホ")).contains(synonym("スマートフォン"), new Synonym("iPhone", NARROWER));
        assertThat(found(rules, "iPhone")).isEmpty();
        assertThat(found(rules, "シニア")).contains(synonym("高齢者"));
        assertThat(found(rules, "シビックテック")).contains(new Synonym("ガブテック", RELATED));
    }
}
