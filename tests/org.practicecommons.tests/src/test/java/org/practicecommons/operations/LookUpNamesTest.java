package org.practicecommons.operations;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.practicecommons.base.Audience;
import org.practicecommons.base.Message;
import org.practicecommons.base.Progress;
import org.practicecommons.base.Refusal;
import org.practicecommons.base.Session;
import org.practicecommons.model.Field;
import org.practicecommons.search.RecordLabel;

/** Names that somebody pastes lead to the records that they mean. */
class LookUpNamesTest extends HomeScene {

    private static final Session OUTSIDE =
            new Session("urn:member", "urn:elsewhere", Set.of(), Set.of(), Locale.ENGLISH);

    private Field field(String kind, String name) {
        return home.home().model().kind(kind).orElseThrow().field(name).orElseThrow();
    }

    private NamesFound lookUp(String kind, String field, String... names) {
        return home.run(new LookUpNames(field(kind, field), List.of(names)));
    }

    private List<String> found(String kind, String field, String... names) {
        return lookUp(kind, field, names).records().stream().map(RecordLabel::iri).toList();
    }

    private void edit(String iri, String... assignments) {
        home.run(new EditFields(iri, List.of(assignments), ""));
    }

    @Test
    void aNameInAnyLanguageIsFoundCaseAccentsAndSignsAside() {
        String clinic = home.save("Organisation", "Harbour Legal Clinic");
        edit(clinic, "name@fr=Clinique d’équité du Port");
        for (String written : List.of("Harbour Legal Clinic", "harbour  legal clinic", "HARBOUR LEGAL CLINIC",
                "Clinique d'equite du port", "Harbour-Legal Clinic")) {
            assertEquals(List.of(clinic), found("Partnership", "members", written), written);
        }
        NamesFound not = lookUp("Partnership", "members", "Harbour", "Harbour Legal Clinic East");
        assertEquals(new NamesFound(List.of(), List.of("Harbour", "Harbour Legal Clinic East"), List.of()), not);
    }

    @Test
    void otherNamesIdentifiersAndAddressesLeadThereToo() {
        String commission = home.save("Organisation", "Coast Rights Commission");
        edit(commission, "otherNames@en=CRC", "otherNames@fr=Commission d’Équité", "identifier=register:org/42");
        home.save("Organisation", "Another one");
        for (String written : List.of("crc", "commission d’equite", "register:org/42", commission)) {
            assertEquals(List.of(commission), found("Partnership", "members", written), written);
        }
        assertEquals(List.of(), found("Partnership", "members", "org", "42", "urn:uuid:none"));
    }

    @Test
    void onlyKindsThatFitAndOnlyNamesCount() {
        home.save("Practice", "Safe streets");
        String person = home.save("Person", "Amira Doe");
        String partnership = home.save("Partnership", "Streets together");
        edit(partnership, "goal@en=Safe streets");
        assertEquals(List.of(), found("Partnership", "members", "Amira Doe", "Safe streets"));
        assertEquals(List.of(person), found("Practice", "contributors", "Amira Doe"));
        assertEquals(List.of(), found("Practice", "partnerships", "Safe streets"));
        assertEquals(List.of(partnership), found("Practice", "partnerships", "streets TOGETHER"));
    }

    @Test
    void aNameOfSeveralIsLeftToThePerson() {
        home.save("Organisation", "Open Door");
        home.save("Organisation", "Open door");
        String other = home.save("Organisation", "Quiet Room");
        assertEquals(List.of("open door"), lookUp("Partnership", "members", "open door", "Quiet Room").several());
        assertEquals(List.of(other), found("Partnership", "members", "open door", "Quiet Room", "quiet room"));
    }

    @Test
    void aConceptIsTakenFromTheSchemeOfTheFieldAndOnlyWhileItIsUsed() {
        String scheme = home.save("ConceptScheme", "Issues here");
        edit(scheme, "key=issues");
        String issue = home.save("Concept", "Housing");
        edit(issue, "inScheme=" + scheme);
        String sector = home.save("Concept", "Housing");
        assertEquals(List.of(issue), found("Practice", "issues", "Housing"));
        assertEquals(List.of("Housing"), lookUp("Practice", "sectors", "Housing").several());
        edit(sector, "status=deprecated");
        assertEquals(List.of(issue), found("Practice", "sectors", "Housing"));
    }

    @Test
    void theHeadOfAColumnIsNoUnknownName() {
        String clinic = home.save("Organisation", "Harbour Legal Clinic");
        for (String head : List.of("Name", "Nom", "Organisations", "Members", "Membres")) {
            assertEquals(List.of(), lookUp("Partnership", "members", head, "Harbour Legal Clinic").unknown(), head);
        }
        assertEquals(List.of("Members"), lookUp("Partnership", "members", "Members").unknown());
        String members = home.save("Organisation", "Members");
        assertEquals(List.of(members, clinic), found("Partnership", "members", "Members", "Harbour Legal Clinic"));
    }

    @Test
    void whatIsHiddenOrGoneLeavesNoTrace() {
        String hidden = home.save("Organisation", "Quagga House");
        edit(hidden, "otherNames@en=QH", "identifier=q:1");
        String shown = home.save("Organisation", "Quagga house");
        home.run(new ChangeAudience(hidden, Audience.organisation(home.session().organisation()), ""));
        LookUpNames all = new LookUpNames(field("Partnership", "members"),
                List.of("Quagga House", "QH", "q:1", hidden));
        NamesFound outside = home.run(all, OUTSIDE);
        assertEquals(List.of(shown), outside.records().stream().map(RecordLabel::iri).toList());
        assertEquals(List.of("QH", "q:1", hidden), outside.unknown());
        assertEquals(List.of(hidden), home.run(all).records().stream().map(RecordLabel::iri).toList());
        home.run(new DeleteRecord(hidden, ""));
        assertEquals(outside, home.run(all, OUTSIDE));
        assertEquals(outside, home.run(all));
    }

    @Test
    void whoStopsItAddsNothing() {
        Progress stopped = new Progress() {
            @Override
            public void begin(Message task, long total) {
                assertEquals(2, total);
            }

            @Override
            public void worked(long steps) {
                throw new AssertionError("it was stopped");
            }

            @Override
            public boolean isCancelled() {
                return true;
            }
        };
        LookUpNames names = new LookUpNames(field("Partnership", "members"), List.of("One", "Two"));
        assertEquals(Refusal.Reason.CANCELLED, assertThrows(Refusal.class,
                () -> names.run(home.home(), home.session(), stopped)).reason());
    }
}
