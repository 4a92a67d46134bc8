package org.practicecommons.checks;

import java.time.LocalDate;
import java.util.List;
import org.practicecommons.model.RecordModel;

/** Which consents hold on the day of the check. */
public final class Consents {

    public static final String KIND = "Consent";
    /** Their field for who gave it. */
    public static final String GIVEN_BY = "givenBy";
    /** Their field for what it was given for. */
    public static final String USES = "uses";
    /** Their field for the records that it covers; all, if there are none. */
    public static final String COVERS = "covers";

    private final RecordModel model;
    private final Surroundings around;

    public Consents(RecordModel model, Surroundings around) {
        this.model = model;
        this.around = around;
    }

    /**
     * Whether somebody agreed to a use of what a record says of them.
     *
     * @param agent IRI of the person or organisation
     * @param record IRI of the record; a consent that names no records covers all
     * @param uses names of choices of the field {@code uses}, of which one is enough
     */
    public boolean given(String agent, String record, List<String> uses) {
        return around.pointingTo(KIND, GIVEN_BY, agent).stream().map(consent -> new Told(model, consent.root()))
                .anyMatch(consent -> holds(consent) && uses.stream().anyMatch(use -> consent.chose(USES, use))
                        && (!consent.says(COVERS) || consent.targets(COVERS).contains(record)));
    }

    /** From the day on which it was given to the last day; not on the day on which it was withdrawn. */
    public boolean holds(Told consent) {
        LocalDate today = around.today();
        return consent.day("givenOn").filter(day -> !day.isAfter(today)).isPresent()
                && consent.day("end").filter(day -> day.isBefore(today)).isEmpty()
                && consent.day("withdrawnOn").filter(day -> !day.isAfter(today)).isEmpty();
    }
}
