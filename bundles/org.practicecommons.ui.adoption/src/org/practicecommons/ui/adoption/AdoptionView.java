package org.practicecommons.ui.adoption;

import java.util.Optional;
import java.util.Set;
import org.eclipse.swt.SWT;
import org.eclipse.swt.custom.SashForm;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.ui.part.ViewPart;
import org.practicecommons.base.Refusal;
import org.practicecommons.checks.adoption.Genealogy;
import org.practicecommons.operations.FindStanding;
import org.practicecommons.operations.ReadDossier;
import org.practicecommons.operations.StartAdoption;
import org.practicecommons.operations.TraceGenealogy;
import org.practicecommons.ui.Asking;
import org.practicecommons.ui.Failures;
import org.practicecommons.ui.HelpText;
import org.practicecommons.ui.Icons;
import org.practicecommons.ui.OperationJob;
import org.practicecommons.ui.RecordRef;
import org.practicecommons.ui.Records;
import org.practicecommons.ui.SelectedRecord;
import org.practicecommons.ui.Words;
import org.practicecommons.ui.Workplace;
import org.practicecommons.ui.widgets.ContentArea;
import org.practicecommons.ui.widgets.Look;

/**
 * How the chosen practice spreads, or that of the chosen adoption: what it has proven and why, where it comes from and
 * went to, and whether it can be taken over by whoever is chosen in the tree.
 */
public final class AdoptionView extends ViewPart {

    public static final String ID = "org.practicecommons.ui.adoption.view";

    static final Words WORDS = new Words(AdoptionView.class);

    private final Asking askingStanding = new Asking();
    private final Asking askingGenealogy = new Asking();
    private Workplace workplace;
    private RecordRef record;
    private ContentArea area;
    private SashForm sections;
    private StandingSection standing;
    private GenealogySection genealogy;
    private DossierSection dossier;

    @Override
    public void createPartControl(Composite parent) {
        workplace = getSite().getService(Workplace.class);
        area = new ContentArea(parent);
        area.say(Icons.kind("Adoption"), WORDS.say("view.none"), WORDS.say("view.choose"));
        sections = Look.onPaper(new SashForm(area, SWT.HORIZONTAL));
        standing = new StandingSection(sections, this::open);
        genealogy = new GenealogySection(sections, workplace, this::open, this::chosen);
        dossier = new DossierSection(sections, workplace);
        sections.setWeights(34, 30, 36);
        new SelectedRecord(getSite().getPage(), area, this::follow).start();
        workplace.watch(area, this::changed);
    }

    /** An adoption or an approval that somebody saves may change what is shown, whatever record it is. */
    private void changed(Set<String> iris) {
        if (record != null && !area.isEmpty()) {
            load();
        }
    }

    private void follow(RecordRef ref) {
        if (ref.kind().equals(StartAdoption.KIND) || ref.kind().equals(ReadDossier.KIND)) {
            record = ref;
            dossier.clear();
            load();
        } else {
            record = null;
            askingStanding.forget();
            askingGenealogy.forget();
            area.say(Icons.kind("Adoption"), WORDS.say("view.none"), WORDS.say("view.choose"));
        }
    }

    private void load() {
        askingStanding.ask(OperationJob.of(workplace, WORDS.say("view.fetching"), new FindStanding(record.iri()))
                .in(area).quiet().then(found -> {
                    standing.show(found);
                    area.show(sections);
                }).otherwise(this::refused));
        askingGenealogy.ask(OperationJob.of(workplace, WORDS.say("view.fetching"), new TraceGenealogy(record.iri()))
                .in(area).quiet().then(this::show).otherwise(refusal -> { }));
    }

    private void show(Genealogy found) {
        genealogy.show(found, record.iri());
        if (record.kind().equals(ReadDossier.KIND)) {
            dossier.show(record.iri());
        } else {
            dossier.refresh();
        }
    }

    private void chosen(Optional<Genealogy.Node> node) {
        node.filter(found -> found.relation() == Genealogy.Relation.ADOPTION)
                .ifPresent(found -> dossier.show(found.record().iri()));
    }

    private void refused(Refusal refusal) {
        if (refusal.reason() == Refusal.Reason.NOT_FOUND) {
            area.say(Icons.kind("Adoption"), WORDS.say("view.none"), WORDS.say("view.unsaved"));
        } else {
            area.fail(WORDS.say("view.failed"), Failures.sentence(refusal));
        }
    }

    private void open(RecordRef ref) {
        Records.open(getSite().getPage(), ref);
    }

    @Override
    public <T> T getAdapter(Class<T> adapter) {
        return adapter == HelpText.class
                ? adapter.cast(new HelpText(getPartName(), WORDS.say("view.help"))) : super.getAdapter(adapter);
    }

    @Override
    public void setFocus() {
        area.setFocus();
    }
}
