package org.practicecommons.operations;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.practicecommons.base.Audience;
import org.practicecommons.base.LangText;
import org.practicecommons.search.RecordLabel;

/** Whoever pasted names is told what became of each, and what to do next. */
class NamesFoundTest {

    private static RecordLabel organisation(String name) {
        return new RecordLabel("urn:" + name, "Organisation", List.of(new LangText(name, "en")), Audience.MEMBERS,
                Instant.EPOCH);
    }

    private final NamesFound found = new NamesFound(
            List.of(organisation("Clinic"), organisation("Port"), organisation("Clinic")),
            List.of("Nobody", "Noone"), List.of("Open Door"));

    @Test
    void eachNameIsToldWithWhatToDo() {
        assertEquals(List.of("urn:Clinic"), found.missingIn(List.of("urn:Port")).stream().map(RecordLabel::iri)
                .toList());
        assertEquals("Records added: 1. There already: “Port”. Found on no record: “Nobody”, “Noone”. Type such a name "
                + "in the field and choose “Create”, or correct its spelling. These fit more than one record: “Open "
                + "Door”. Type such a name in the field and choose the one you mean. What you copied is still on the "
                + "clipboard.", found.told(List.of("urn:Port"), Locale.ENGLISH));
    }

    @Test
    void itIsToldInFrenchToo() {
        assertEquals("Fiches ajoutées : 2. Noms qui ne sont sur aucune fiche : « Nobody », « Noone ». Tapez un tel nom "
                + "dans le champ et choisissez « Créer », ou corrigez-le. Plusieurs fiches portent ces noms : « Open "
                + "Door ». Tapez un tel nom dans le champ et choisissez la bonne fiche. Ce que vous avez copié reste "
                + "dans le presse-papiers.", found.told(List.of(), Locale.FRENCH).replace('\u00a0', ' '));
    }

    @Test
    void whereAllWentWellThatIsAll() {
        assertEquals("Records added: 1.", new NamesFound(List.of(organisation("Clinic")), List.of(), List.of())
                .told(List.of(), Locale.ENGLISH));
    }

    @Test
    void aLongListIsCut() {
        List<String> many = IntStream.range(0, 23).mapToObj(i -> "Name " + i).toList();
        String told = new NamesFound(List.of(), many, List.of()).told(List.of(), Locale.ENGLISH);
        assertTrue(told.startsWith("Records added: 0. Found on no record: “Name 0”, “Name 1”"), told);
        assertTrue(told.contains("“Name 19” and 3 more. "), told);
    }
}
