package org.practicecommons.model;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Data that is out in the world uses our terms, so none may go. New ones are added to {@code terms.txt}. */
class PublishedTermsTest {

    @Test
    void noTermIsRenamedOrRemovedAndNewOnesAreListed() throws IOException {
        RecordModel model = RecordModel.standard();
        Set<String> terms = new TreeSet<>();
        for (Kind kind : Stream.concat(model.recordKinds().stream(), model.partKinds().stream()).toList()) {
            terms.add(kind.name() + " " + model.shorten(kind.term()));
            for (Field field : kind.fields()) {
                terms.add(kind.name() + "." + field.name() + " " + model.shorten(field.term()));
                field.choices().forEach(choice -> terms.add(
                        kind.name() + "." + field.name() + "." + choice.name() + " " + model.shorten(choice.term())));
            }
        }
        String listed;
        try (var file = getClass().getResourceAsStream("terms.txt")) {
            listed = new String(file.readAllBytes(), StandardCharsets.UTF_8);
        }
        Set<String> published = Arrays.stream(listed.split("\n")).collect(Collectors.toCollection(TreeSet::new));
        assertEquals(String.join("\n", published), String.join("\n", terms));
    }
}
