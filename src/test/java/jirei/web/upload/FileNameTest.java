package jirei.web.upload;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.util.List;
import jirei.ExampleFile;
import jirei.ExampleFile.Row;
import jirei.web.access.AdminToken;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** File names with paths, hidden names and names invalid on other systems are rejected. */
final class FileNameTest {
    private static final UploadSettings INTAKE = new UploadSettings(
            Path.of("corpus"),
            List.of(".md", ".pdf", ".jsonl"),
            List.of(".map.yaml", ".meta.yaml"),
            new AdminToken("sixteen letters!".replace(' ', '-')));

    static List<Row> names() {
        return ExampleFile.rows("upload/names.tsv");
    }

    @ParameterizedTest
    @MethodSource("names")
    void aNameIsTakenOrRefusedWithAReason(Row row) throws UploadRejected {
        String sent = row.cell(0);
        if (row.cell(1).equals("200")) {
            assertThat(FileName.of(sent, INTAKE).value()).isEqualTo(row.cell(2));
        } else {
            assertThatThrownBy(() -> FileName.of(sent, INTAKE))
                    .isInstanceOfSatisfying(
                            UploadRejected.class,
                            refusal -> assertThat(refusal.status().getCode()).isEqualTo(Integer.parseInt(row.cell(1))))
                    .hasMessageContaining(row.cell(2));
        }
    }

    @Test
    void aNameMayHaveTwoHundredBytes() throws UploadRejected {
        String name = "資".repeat(65) + "ab.md";
        assertThat(FileName.of(name, INTAKE).value()).isEqualTo(name);
        assertThatThrownBy(() -> FileName.of("a" + name, INTAKE)).hasMessageContaining("これは201バイト");
    }
}
