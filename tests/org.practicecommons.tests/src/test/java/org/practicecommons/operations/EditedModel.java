package org.practicecommons.operations;

import static org.junit.jupiter.api.Assertions.assertNotEquals;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.function.UnaryOperator;
import org.practicecommons.model.EcoreFile;
import org.practicecommons.model.RecordModel;

/** The model of the product with some other words in its Ecore. */
final class EditedModel {

    private EditedModel() {
    }

    static RecordModel of(UnaryOperator<String> edit) throws IOException {
        String ecore;
        try (InputStream in = EcoreFile.standard()) {
            ecore = new String(in.readAllBytes(), StandardCharsets.UTF_8);
        }
        String edited = edit.apply(ecore);
        assertNotEquals(ecore, edited);
        return RecordModel.of(EcoreFile.load(new ByteArrayInputStream(edited.getBytes(StandardCharsets.UTF_8))));
    }
}
