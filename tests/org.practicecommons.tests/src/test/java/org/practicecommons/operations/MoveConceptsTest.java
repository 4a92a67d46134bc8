package org.practicecommons.operations;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.practicecommons.base.Refusal;

/** Concepts that are dragged in their vocabulary. */
class MoveConceptsTest extends HomeScene {

    private String scheme;
    private String harbour;
    private String pier;
    private String rail;
    private String signs;

    @BeforeEach
    void aVocabulary() {
        scheme = home.save("ConceptScheme", "Places of a harbour");
        harbour = concept("harbour");
        pier = concept("pier", harbour);
        rail = concept("rail", pier);
        signs = concept("signs", harbour, rail);
    }

    private String concept(String name, String... broader) {
        String iri = home.save("Concept", name);
        home.run(new EditFields(iri, Stream.concat(Stream.of("inScheme=" + scheme),
                Stream.of(broader).map(one -> "broader+=" + one)).toList(), "prepared"));
        return iri;
    }

    private Set<String> above(String iri) {
        return home.run(new ReadVocabulary(scheme)).stream().filter(place -> place.label().iri().equals(iri))
                .flatMap(place -> place.broader().stream()).collect(Collectors.toSet());
    }

    private ConceptChange move(Optional<String> under, MoveConcepts.Move... moves) {
        return home.run(new MoveConcepts(List.of(moves), under, "put in order"));
    }

    private static MoveConcepts.Move from(String concept, String broader) {
        return new MoveConcepts.Move(concept, Optional.of(broader));
    }

    @Test
    void aConceptKeepsItsOtherPlace() {
        move(Optional.of(pier), from(signs, harbour));
        assertEquals(Set.of(pier, rail), above(signs));
    }

    @Test
    void severalMoveAsOneActivityThatCanBeTakenBack() {
        ConceptChange change = move(Optional.of(harbour), from(rail, pier), from(signs, rail));
        assertEquals(Set.of(harbour), above(rail));
        assertEquals(Set.of(harbour), above(signs));
        home.run(new RevertChange(change.activity(), "not so"));
        assertEquals(Set.of(pier), above(rail));
        assertEquals(Set.of(harbour, rail), above(signs));
    }

    @Test
    void aCircleIsRefusedThroughAnyNumberOfStepsAndNothingMoves() {
        Refusal refusal = assertThrows(Refusal.class,
                () -> move(Optional.of(signs), from(rail, pier), new MoveConcepts.Move(harbour, Optional.empty())));
        assertTrue(refusal.sentence().in(java.util.Locale.ENGLISH).contains("cannot go under “signs”"));
        assertThrows(Refusal.class, () -> move(Optional.of(pier), from(pier, harbour)));
        assertEquals(Set.of(pier), above(rail));
        assertEquals(Set.of(), above(harbour));
    }

    @Test
    void atTheTopThereIsNothingBroader() {
        move(Optional.empty(), from(signs, rail));
        assertEquals(Set.of(), above(signs));
    }
}
