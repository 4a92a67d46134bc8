package org.practicecommons.operations;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.practicecommons.base.Audience;
import org.practicecommons.base.Fix;
import org.practicecommons.base.Refusal;
import org.practicecommons.base.Right;
import org.practicecommons.base.Session;
import org.practicecommons.search.RecordLabel;

/** What needs a hand is listed with the reason, to whoever may see and change it, and to nobody else. */
class QueueTest extends HomeScene {

    private static final String OTHERS = "https://commons.example/org/other";

    private String practice(String title, String... assignments) {
        String iri = home.save("Practice", title);
        home.run(new EditFields(iri, List.of(assignments), ""));
        return iri;
    }

    private static Queue.Group group(Queue queue, Queue.Sort sort) {
        return queue.groups().stream().filter(group -> group.sort() == sort).findFirst().orElseThrow();
    }

    private Queue.Group group(Queue.Sort sort) {
        return group(home.run(new ReadQueue(ReadQueue.MONTHS, 20)), sort);
    }

    private static List<String> titles(Queue.Group group) {
        return group.items().stream().map(item -> item.record().label(Locale.ENGLISH)).sorted().toList();
    }

    private static Session contributor(String organisation) {
        return new Session("urn:contributor", organisation, Set.of(), Set.of(Right.CONTRIBUTE), Locale.ENGLISH);
    }

    /** Two concepts, one in the place of the other, and three practices that use the one that is not used any more. */
    private void retired() {
        String old = home.save("Concept", "Old folk");
        String instead = home.save("Concept", "Ageing");
        List.of("Walks", "Talks", "Songs").forEach(title -> practice(title, "issues+=" + old));
        home.run(new EditFields(old, List.of("status=deprecated", "replacedBy=" + instead), ""));
    }

    @Test
    void findingsThatCanBeMendedComeWithWhatMendsThem() {
        retired();
        Queue.Group found = group(Queue.Sort.FINDINGS);
        assertEquals(List.of("Songs", "Talks", "Walks"), titles(found));
        assertEquals(3, found.total());
        assertTrue(found.items().stream().allMatch(item -> item.finding().orElseThrow().fixes().getFirst().code()
                .equals("retired.replace") && item.why().in(Locale.FRENCH).contains("Ageing")));
        Queue.Group one = group(home.run(new ReadQueue(Set.of(Queue.Sort.FINDINGS), 1, 1)), Queue.Sort.FINDINGS);
        assertEquals(3, one.total());
        assertEquals(1, one.items().size());
    }

    @Test
    void referencesToWhatIsDeletedOrMergedAwayAreBroken() {
        String gone = home.save("Organisation", "Gone Clinic");
        String theirs = theirs("Theirs", "leadOrganisations+=" + gone);
        String mine = practice("Mine", "leadOrganisations+=" + gone);
        assertEquals(0, group(Queue.Sort.BROKEN).total());
        home.run(new DeleteRecord(gone, ""));
        Queue.Group broken = group(Queue.Sort.BROKEN);
        assertEquals(List.of("Mine", "Theirs"), titles(broken));
        assertEquals(2, broken.total());
        assertEquals(List.of(), titles(group(Queue.Sort.FINDINGS)).stream().filter("Mine"::equals).toList());
        Session other = contributor(OTHERS);
        assertEquals(List.of(theirs), group(home.run(new ReadQueue(1, 20), other), Queue.Sort.BROKEN).items().stream()
                .map(item -> item.record().iri()).toList());
        assertEquals(mine, broken.items().stream().filter(item -> titles(broken).contains("Mine"))
                .map(item -> item.record().iri()).filter(mine::equals).findFirst().orElseThrow());
    }

    @Test
    void aReferenceToWhatWasMergedAwayCanFollowIt() throws IOException {
        String kept = home.save("Organisation", "Harbour Clinic");
        String gone = home.save("Organisation", "Harbour Clinic Inc.");
        home.run(new MergeRecords(gone, kept, Set.of(), "", false));
        home.run(new PutRecord(Files.writeString(folder.resolve("late.ttl"), """
                @prefix pc: <https://practicecommons.org/ns#> . @prefix dcterms: <http://purl.org/dc/terms/> .
                <https://commons.example/late> a pc:Practice ; dcterms:title "Late"@en ; <%s> <%s> .
                """.formatted(home.home().model().kind("Practice").orElseThrow().field("leadOrganisations")
                        .orElseThrow().term(), gone)), Optional.empty(), ""));
        Queue.Item broken = group(Queue.Sort.BROKEN).items().getFirst();
        assertEquals(List.of("reference.follow", "reference.takeOut"),
                broken.finding().orElseThrow().fixes().stream().map(Fix::code).toList());
        home.run(new ApplyFixes(List.of(new ApplyFixes.Chosen(broken.record().iri(),
                broken.finding().orElseThrow().fixes().getFirst().id())), false, ""));
        assertEquals(List.of(broken.record().iri()),
                home.run(new IncomingReferences(kept)).stream().map(RecordLabel::iri).toList());
        assertEquals(0, group(Queue.Sort.BROKEN).total());
    }

    private String theirs(String title, String assignment) {
        Session other = contributor(OTHERS);
        EditableRecord record = home.run(new NewRecord("Practice"), other);
        TestHome.setTitle(record, title, "en");
        home.run(new SaveRecord(record, ""), other);
        home.run(new EditFields(record.iri(), List.of(assignment), ""), other);
        return record.iri();
    }

    @Test
    void conceptsInUseThatNobodyDefinedComeByHowManyUseThem() {
        String often = home.save("Concept", "Loneliness");
        String once = home.save("Concept", "Noise");
        home.save("Concept", "Unused");
        practice("Walks", "issues+=" + often, "issues+=" + once);
        practice("Talks", "issues+=" + often);
        Queue.Group undefined = group(Queue.Sort.UNDEFINED);
        assertEquals(List.of(often, once), undefined.items().stream().map(item -> item.record().iri())
                .filter(Set.of(often, once)::contains).toList());
        assertTrue(undefined.items().stream().filter(item -> item.record().iri().equals(often)).findFirst()
                .orElseThrow().why().in(Locale.ENGLISH).contains("(2)"));
        assertEquals(List.of(), titles(undefined).stream().filter("Unused"::equals).toList());
        home.run(new EditFields(often, List.of("definition@en=Being alone against one's wish."), ""));
        assertEquals(List.of(), titles(group(Queue.Sort.UNDEFINED)).stream().filter("Loneliness"::equals).toList());
    }

    @Test
    void recordsThatNobodyTouchedForLongAreListedOldestFirst() {
        home.close();
        MovedClock clock = new MovedClock();
        home = TestHome.open(folder.resolve("home"), clock);
        practice("Walks");
        practice("Talks");
        clock.forward(Duration.ofDays(800));
        practice("New");
        home.retitle(home.search("Walks").getFirst(), "Walks again", "en");
        Queue.Group old = group(Queue.Sort.UNTOUCHED);
        assertTrue(titles(old).contains("Talks"), titles(old)::toString);
        assertEquals(List.of(), titles(old).stream().filter(Set.of("New", "Walks again")::contains).toList());
        assertEquals(0, group(home.run(new ReadQueue(40, 20)), Queue.Sort.UNTOUCHED).total());
    }

    @Test
    void twinsAreForAdministrators() {
        home.save("Organisation", "Harbour Clinic");
        home.save("Organisation", "Harbour Clinic");
        Queue.Item pair = group(Queue.Sort.TWINS).items().getFirst();
        assertEquals("Harbour Clinic", pair.twin().orElseThrow().label(Locale.ENGLISH));
        assertTrue(home.run(new ReadQueue(24, 20), contributor(OTHERS)).groups().stream()
                .noneMatch(group -> group.sort() == Queue.Sort.TWINS));
    }

    @Test
    void whatIsHiddenIsNeitherListedNorCounted() {
        Session other = contributor(OTHERS);
        String concept = home.save("Concept", "Loneliness");
        theirs("Theirs", "issues+=" + concept);
        Queue before = home.run(new ReadQueue(1, 20), other);
        Audience own = Audience.organisation(home.home().profile().organisation());
        String gone = home.save("Organisation", "Gone Clinic");
        IntStream.range(0, 5).forEach(i -> home.run(new ChangeAudience(practice("Hidden " + i, "issues+=" + concept,
                "leadOrganisations+=" + gone), own, "")));
        home.run(new ChangeAudience(gone, own, ""));
        home.run(new DeleteRecord(gone, ""));
        assertEquals(told(before), told(home.run(new ReadQueue(1, 20), other)));
        assertEquals(5, group(Queue.Sort.BROKEN).total());
        assertEquals(List.of(), home.run(new ReadQueue(1, 20), Session.publicReader(Locale.ENGLISH)).groups().stream()
                .filter(group -> group.total() > 0).toList());
    }

    private static List<String> told(Queue queue) {
        return queue.groups().stream().map(group -> group.sort() + " " + group.total() + " " + titles(group)
                + group.items().stream().map(item -> item.why().in(Locale.ENGLISH)).toList()).toList();
    }

    @Test
    void allOfOneKindAreMendedAsOneActivityAndOneIsTakenBack() {
        retired();
        List<ApplyFixes.Chosen> chosen = group(Queue.Sort.FINDINGS).items().stream().map(item ->
                new ApplyFixes.Chosen(item.record().iri(), item.finding().orElseThrow().fixes().getFirst().id()))
                .toList();
        ManyChanged tried = home.run(new ApplyFixes(chosen, true, ""));
        assertEquals(3, tried.changed());
        assertEquals(List.of("Ageing"), tried.changes().getFirst().differences().getFirst().added());
        assertEquals(3, group(Queue.Sort.FINDINGS).total());
        ManyChanged done = home.run(new ApplyFixes(chosen, false, ""));
        assertEquals(3, done.changed());
        assertEquals(0, group(Queue.Sort.FINDINGS).total());
        assertEquals(Set.of(done.activity()), Set.copyOf(chosen.stream()
                .map(one -> home.latest(one.iri()).orElseThrow().revision().activity()).toList()));
        assertEquals("Use what replaced it", home.latest(chosen.getFirst().iri()).orElseThrow().why());
        assertEquals(3, home.run(new ApplyFixes(chosen, false, "")).stayed(ManyChanged.Stay.DOES_NOT_FIT));

        home.run(new RevertChange(home.latest(chosen.getFirst().iri()).orElseThrow().revision().id().hex(), ""));
        assertEquals(List.of(chosen.getFirst().iri()), group(Queue.Sort.FINDINGS).items().stream()
                .map(item -> item.record().iri()).toList());
        home.run(new RevertChange(done.activity(), ""));
        assertEquals(3, group(Queue.Sort.FINDINGS).total());
    }

    @Test
    void aFixThatLeavesSomethingToWriteIsNotForMany() {
        String iri = practice("Walks");
        String fix = home.run(new CheckRecords(List.of(iri))).findings().stream()
                .flatMap(finding -> finding.fixes().stream()).filter(one -> !ApplyFixes.isForMany(one)).findFirst()
                .orElseThrow().id();
        Refusal refusal = assertThrows(Refusal.class,
                () -> home.run(new ApplyFixes(List.of(new ApplyFixes.Chosen(iri, fix)), false, "")));
        assertEquals("fix.leavesToWrite", refusal.sentence().key());
    }
}
