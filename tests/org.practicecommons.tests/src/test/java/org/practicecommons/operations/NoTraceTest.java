package org.practicecommons.operations;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;
import org.practicecommons.base.Audience;
import org.practicecommons.base.Audience.Level;
import org.practicecommons.base.Progress;
import org.practicecommons.base.Session;
import org.practicecommons.model.Field;
import org.practicecommons.search.RecordLabel;

/**
 * A thousand hidden records change no byte of any answer to somebody who may not see them. Every command with every
 * option is asked in a home with them and in one without; {@link EveryQuestionIsAskedTest} sees to that.
 */
@Execution(ExecutionMode.CONCURRENT) // each has its own homes, and it is the longest of all
class NoTraceTest {

    /** What somebody who may contribute is asked here: the rest would change the home. */
    private static final Set<String> READING =
            Set.of("list", "search", "who", "partners", "suggest", "show", "query", "export", "check", "score",
            "history", "compare", "standing", "genealogy", "queue", "dashboard", "map");
    private static final List<Audience> HIDDEN_FROM_ALL = List.of(Audience.MEMBERS,
            Audience.organisation(SecretHome.BASE + "organisation"),
            new Audience(Level.PARTNERSHIP, SecretHome.BASE + "partnership"),
            new Audience(Level.NETWORK, SecretHome.BASE + "network"));

    @TempDir
    private Path folder;

    @Test
    void thePublicIsToldNothingOfWhatIsHidden() throws IOException {
        try (SecretHome with = home("with", true, Audience.PUBLIC, HIDDEN_FROM_ALL);
                SecretHome without = home("without", false, Audience.PUBLIC, HIDDEN_FROM_ALL)) {
            List<RecordLabel> shown = shown(with, without);
            Map<String, List<List<String>>> asked = Questions.of(with.home().model(), shown);
            assertEquals(Map.of(), different(asked, List.of("--as-public"), with, without));
            Session reader = Session.publicReader(Locale.ENGLISH);
            assertEquals(told(without, reader, shown), told(with, reader, shown));
        }
    }

    @Test
    void aMemberIsToldNothingOfWhatOtherOrganisationsHide() throws IOException {
        List<Audience> others = HIDDEN_FROM_ALL.subList(1, HIDDEN_FROM_ALL.size());
        try (SecretHome with = home("with", true, Audience.MEMBERS, others);
                SecretHome without = home("without", false, Audience.MEMBERS, others)) {
            List<RecordLabel> shown = shown(with, without);
            Map<String, List<List<String>>> asked = Questions.of(with.home().model(), shown);
            asked.keySet().retainAll(READING);
            with.actForItsOrganisationOnly();
            without.actForItsOrganisationOnly();
            assertEquals(Map.of(), different(asked, List.of(), with, without));
            Session member = with.home().session(Locale.ENGLISH);
            assertEquals(told(without, member, shown), told(with, member, shown));
        }
    }

    private static List<RecordLabel> shown(SecretHome with, SecretHome without) {
        List<RecordLabel> shown = without.labels();
        assertEquals(shown, with.labels());
        assertTrue(shown.size() > 10, shown.toString());
        return shown;
    }

    private SecretHome home(String name, boolean withHidden, Audience shown, List<Audience> secret)
            throws IOException {
        Path place = Files.createDirectory(folder.resolve(name));
        SecretHome home = new SecretHome(place, withHidden, shown, secret);
        for (String iri : List.of("secret-concept", "secret-practice", "pointing", "nowhere", "hidden-7")) {
            Files.writeString(place.resolve(iri + ".nq"), """
                    <%1$s> <http://www.w3.org/1999/02/22-rdf-syntax-ns#type> \
                    <https://practicecommons.org/ns#Practice> <%1$s> .
                    """.formatted(SecretHome.BASE + iri));
        }
        Files.writeString(place.resolve("leaflet.txt"), "a leaflet");
        return home;
    }

    /** The questions that are answered differently, with both answers from where they differ. */
    private static Map<List<String>, List<String>> different(Map<String, List<List<String>>> asked,
            List<String> asWhom, SecretHome with, SecretHome without) {
        Map<List<String>, List<String>> different = new LinkedHashMap<>();
        asked.values().stream().flatMap(List::stream).forEach(line -> {
            List<String> words = new ArrayList<>(asWhom);
            words.addAll(line);
            String expected = without.says(words);
            String answer = with.says(words);
            if (!expected.equals(answer)) {
                different.put(line, parting(expected, answer));
            }
        });
        return different;
    }

    private static List<String> parting(String expected, String answer) {
        int at = 0;
        while (at < Math.min(expected.length(), answer.length()) && expected.charAt(at) == answer.charAt(at)) {
            at++;
        }
        int from = Math.max(0, at - 40);
        return Stream.of(expected, answer).map(text -> text.substring(from, Math.min(text.length(), from + 200)))
                .toList();
    }

    /** What the window asks beside the commands: proposals while somebody types, labels, what points to a record. */
    private static List<Object> told(SecretHome home, Session session, List<RecordLabel> shown) {
        List<Object> told = new ArrayList<>();
        List<Field> fields = home.home().model().recordKinds().stream().flatMap(kind -> kind.fields().stream())
                .filter(field -> !field.targets().isEmpty()).toList();
        for (String typed : List.of("", "m", "acc", "light", "harb", "wolk")) {
            fields.forEach(field -> told.add(
                    new CompleteReference(field, typed, 10).run(home.home(), session, Progress.none())));
        }
        shown.forEach(label -> told.add(
                new IncomingReferences(label.iri()).run(home.home(), session, Progress.none())));
        new OwnFindings(100).run(home.home(), session, Progress.none()).forEach(own -> told.add(List.of(own.record(),
                own.gravest().code(), own.gravest().sentence().in(session.language()), own.others())));
        List<String> iris = Stream.concat(shown.stream().map(RecordLabel::iri),
                SecretHome.POINTED_TO.stream().map(SecretHome::secret)).toList();
        told.add(new LabelsOf(iris).run(home.home(), session, Progress.none()));
        return told;
    }
}
