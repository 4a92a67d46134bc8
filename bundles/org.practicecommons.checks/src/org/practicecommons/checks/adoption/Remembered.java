package org.practicecommons.checks.adoption;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.practicecommons.base.LangText;
import org.practicecommons.checks.Surroundings;
import org.practicecommons.graph.RecordObject;

/** Surroundings that are asked each thing once, for the length of one answer. */
final class Remembered implements Surroundings {

    private final Surroundings around;
    private final Map<String, Optional<RecordObject>> records = new HashMap<>();
    private final Map<List<String>, List<RecordObject>> pointing = new HashMap<>();

    Remembered(Surroundings around) {
        this.around = around;
    }

    @Override
    public Optional<String> kindOf(String iri) {
        return read(iri).map(record -> record.kind().name());
    }

    @Override
    public List<LangText> labelsOf(String iri) {
        return around.labelsOf(iri);
    }

    @Override
    public Optional<RecordObject> read(String iri) {
        return records.computeIfAbsent(iri, around::read);
    }

    @Override
    public List<RecordObject> pointingTo(String kind, String field, String iri) {
        return pointing.computeIfAbsent(List.of(kind, field, iri), any -> around.pointingTo(kind, field, iri));
    }

    @Override
    public List<Named> named(String kind, String text) {
        return around.named(kind, text);
    }

    @Override
    public LocalDate today() {
        return around.today();
    }
}
