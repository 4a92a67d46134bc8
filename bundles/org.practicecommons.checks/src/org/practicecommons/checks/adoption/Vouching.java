package org.practicecommons.checks.adoption;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.practicecommons.base.Message;
import org.practicecommons.checks.Surroundings;
import org.practicecommons.checks.Told;
import org.practicecommons.graph.RecordObject;

/**
 * Whether the adopter itself stands behind what is said of its adoption, and whether something shows it. It stands
 * behind it when it saved the record as it is now, or when its leadership approved it, in a record that was not written
 * by those from whom the practice comes.
 */
final class Vouching {

    private static final Set<String> CLAIM = Set.of("practice", "adopter", "status", "polarity", "evidence",
            "outcomes");
    private static final Set<String> APPROVAL = Set.of("approves", "organisation", "decision", "approver", "post");
    private static final Set<String> PROOF = Set.of("files", "address", "sources", "parties");

    private final Organisations organisations;
    private final Surroundings around;
    private final Savers savers;
    private final Set<String> behind;
    private final Set<String> proofOfSource;

    /** @param behind those from whom the practice comes */
    Vouching(Organisations organisations, Surroundings around, Savers savers, Told practice, Set<String> behind) {
        this.organisations = organisations;
        this.around = around;
        this.savers = savers;
        this.behind = behind;
        this.proofOfSource = practice.parts("outcomes").stream()
                .flatMap(outcome -> outcome.targets("evidence").stream()).collect(Collectors.toSet());
    }

    /**
     * @param hands those by whose word the adoption counts: accounts, or those who approved it
     * @param proofs the evidence that holds
     * @param reasons why it does not count; empty when it does
     */
    record Word(Set<String> hands, Set<String> proofs, List<Message> reasons) {

        boolean holds() {
            return reasons.isEmpty();
        }
    }

    /**
     * @param adopter the whole to which the adopter belongs
     * @param against whether the adoption speaks against the practice. Any evidence is good enough then: those from
     *     whom the practice comes must not be able to spoil it by putting their name to it
     */
    Word of(RecordObject adoption, String adopter, boolean against) {
        List<Message> reasons = new ArrayList<>();
        Set<String> hands = savers.of(adoption, CLAIM).stream()
                .filter(saver -> !saver.organisation().isEmpty()
                        && organisations.whole(saver.organisation()).equals(adopter))
                .map(Savers.Saver::actor).collect(Collectors.toCollection(TreeSet::new));
        Optional<RecordObject> decision = lastDecision(adoption.iri(), adopter);
        boolean approved = decision.filter(this::approves).isPresent();
        if (decision.isPresent() && !approved) {
            reasons.add(reason("withdrawn"));
        } else if (approved) {
            hands.addAll(organisations.told(decision.get()).targets("approver"));
        } else if (hands.isEmpty()) {
            reasons.add(reason("notVouched"));
        }
        Set<String> proofs = proofs(organisations.told(adoption), approved, against, reasons);
        return new Word(hands, proofs, reasons);
    }

    static Message reason(String key, Object... namesAndValues) {
        return Message.of(Standing.class, "standing.reason." + key, namesAndValues);
    }

    /** The latest decision of the adopter's leadership; one from the future, or one that nobody took, is none. */
    private Optional<RecordObject> lastDecision(String adoption, String adopter) {
        return around.pointingTo("Approval", "approves", adoption).stream()
                .filter(approval -> isOf(adopter, organisations.told(approval)) && !isOfSource(approval, APPROVAL))
                .max(Comparator.comparing((RecordObject approval) -> day(approval).orElseThrow())
                        .thenComparing(RecordObject::iri));
    }

    private Optional<LocalDate> day(RecordObject approval) {
        return organisations.told(approval).day("date");
    }

    private boolean isOf(String adopter, Told approval) {
        return approval.targets("organisation").stream().map(organisations::whole).anyMatch(adopter::equals)
                && approval.day("date").filter(day -> !day.isAfter(around.today())).isPresent()
                && (approval.says("approver") || approval.says("post"))
                && approval.targets("approver").stream().map(organisations::of).flatMap(Set::stream)
                        .noneMatch(behind::contains);
    }

    private boolean approves(RecordObject approval) {
        Told told = organisations.told(approval);
        return told.chose("decision", "approved") || told.chose("decision", "conditional");
    }

    private Set<String> proofs(Told adoption, boolean approved, boolean against, List<Message> reasons) {
        List<String> named = Stream.concat(adoption.targets("evidence").stream(), adoption.parts("outcomes").stream()
                .flatMap(outcome -> outcome.targets("evidence").stream())).distinct().toList();
        List<RecordObject> found = named.stream().flatMap(iri -> around.read(iri).stream())
                .filter(evidence -> evidence.kind().name().equals("Evidence")).toList();
        List<RecordObject> held = found.stream().filter(this::hasSomething).toList();
        Set<String> proofs = held.stream().filter(evidence -> against || isOwn(evidence, approved))
                .map(RecordObject::iri).collect(Collectors.toCollection(TreeSet::new));
        if (proofs.isEmpty()) {
            reasons.add(reason(found.isEmpty() ? "noEvidence" : held.isEmpty() ? "emptyEvidence" : "sourceEvidence"));
        }
        return proofs;
    }

    /** A file, an address or a resource that somebody can look at; a title alone shows nothing. */
    private boolean hasSomething(RecordObject evidence) {
        Told told = organisations.told(evidence);
        return told.says("files") || told.says("address")
                || told.targets("sources").stream().anyMatch(source -> around.kindOf(source).isPresent());
    }

    /** Not what shows the practice at its source, nor a paper of the source's people alone. */
    private boolean isOwn(RecordObject evidence, boolean approved) {
        List<String> parties = organisations.told(evidence).targets("parties");
        boolean partiesOfSource = !parties.isEmpty() && parties.stream().map(organisations::of)
                .allMatch(of -> !of.isEmpty() && behind.containsAll(of));
        return !proofOfSource.contains(evidence.iri()) && !partiesOfSource
                && (approved || !isOfSource(evidence, PROOF));
    }

    /** Whether all who stand behind what a record says acted for those from whom the practice comes. */
    private boolean isOfSource(RecordObject record, Set<String> fields) {
        Set<Savers.Saver> known = savers.of(record, fields);
        return !known.isEmpty() && known.stream().allMatch(saver -> !saver.organisation().isEmpty()
                && behind.contains(organisations.whole(saver.organisation())));
    }
}
