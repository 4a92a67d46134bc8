package org.practicecommons.ui.curation.map;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.layout.GridLayoutFactory;
import org.eclipse.swt.SWT;
import org.eclipse.swt.custom.SashForm;
import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.Combo;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.FileDialog;
import org.eclipse.swt.widgets.Label;
import org.eclipse.ui.part.ViewPart;
import org.practicecommons.base.Refusal;
import org.practicecommons.operations.DrawMap;
import org.practicecommons.operations.WriteFiles;
import org.practicecommons.operations.map.MapQuestion;
import org.practicecommons.operations.map.NetworkMap;
import org.practicecommons.operations.picture.Svg;
import org.practicecommons.ui.Failures;
import org.practicecommons.ui.HelpText;
import org.practicecommons.ui.Icons;
import org.practicecommons.ui.OperationJob;
import org.practicecommons.ui.RecordRef;
import org.practicecommons.ui.Records;
import org.practicecommons.ui.SelectedRecord;
import org.practicecommons.ui.Words;
import org.practicecommons.ui.Workplace;
import org.practicecommons.ui.curation.pictures.PictureCanvas;
import org.practicecommons.ui.widgets.ContentArea;
import org.practicecommons.ui.widgets.Look;
import org.practicecommons.ui.widgets.Names;

/** What to draw above, the picture at the left, the same as a tree at the right. Follows the chosen record. */
public final class MapView extends ViewPart {

    public static final String ID = "org.practicecommons.ui.curation.map";

    private static final Words WORDS = new Words(MapView.class);
    private static final List<String> CHOICES =
            List.of("map.around", "map.twoSteps", "map.spread", "map.whole", "map.strangers");
    private static final List<String> SPREADING = List.of("Practice", "Adoption");
    private static final double STEP = 1.25;

    private Workplace workplace;
    private Combo choice;
    private Label said;
    private ContentArea area;
    private SashForm sash;
    private PictureCanvas picture;
    private NodeTree tree;
    private Optional<RecordRef> record = Optional.empty();
    private Optional<NetworkMap> shown = Optional.empty();
    private OperationJob<?> running;

    @Override
    public void createPartControl(Composite parent) {
        workplace = getSite().getService(Workplace.class);
        Look.onPaper(parent);
        GridLayoutFactory.fillDefaults().spacing(0, Look.GAP).margins(0, Look.GAP).applyTo(parent);
        createBar(parent);
        area = new ContentArea(parent);
        sash = Look.onPaper(new SashForm(area, SWT.HORIZONTAL));
        picture = new PictureCanvas(sash, item -> tree.select(item), this::open);
        tree = new NodeTree(sash, item -> picture.select(item), this::open);
        sash.setWeights(58, 42);
        draw();
        new SelectedRecord(getSite().getPage(), area, this::follow).start();
    }

    private void createBar(Composite parent) {
        Composite bar = Look.onPaper(new Composite(parent, SWT.NONE));
        GridLayoutFactory.fillDefaults().numColumns(5).extendedMargins(Look.SPACE, Look.SPACE, 0, 0)
                .spacing(Look.GAP, 0).applyTo(bar);
        GridDataFactory.fillDefaults().grab(true, false).applyTo(bar);
        choice = Names.give(new Combo(bar, SWT.READ_ONLY), WORDS.say("map.choice"));
        CHOICES.forEach(key -> choice.add(WORDS.say(key)));
        choice.select(0);
        choice.addListener(SWT.Selection, event -> draw());
        said = Look.onPaper(new Label(bar, SWT.NONE));
        said.setForeground(Look.muted(bar.getDisplay()));
        GridDataFactory.fillDefaults().align(SWT.FILL, SWT.CENTER).grab(true, false).hint(60, SWT.DEFAULT)
                .applyTo(said);
        button(bar, "map.smaller", () -> picture.zoom(picture.zoom() / STEP));
        button(bar, "map.larger", () -> picture.zoom(picture.zoom() * STEP));
        button(bar, "map.svg", this::save);
    }

    private static void button(Composite bar, String key, Runnable work) {
        Button button = new Button(bar, SWT.PUSH);
        button.setText(WORDS.say(key));
        button.addListener(SWT.Selection, event -> work.run());
    }

    private void follow(RecordRef chosen) {
        record = Optional.of(chosen);
        if (choice.getSelectionIndex() < CHOICES.indexOf("map.whole")) {
            draw();
        }
    }

    private Optional<MapQuestion> question() {
        return switch (CHOICES.get(choice.getSelectionIndex())) {
            case "map.around" -> record.map(one -> new MapQuestion.Around(one.iri(), 1));
            case "map.twoSteps" -> record.map(one -> new MapQuestion.Around(one.iri(), 2));
            case "map.spread" -> record.filter(one -> SPREADING.contains(one.kind()))
                    .map(one -> new MapQuestion.Spread(one.iri()));
            case "map.whole" -> Optional.of(new MapQuestion.Whole(""));
            default -> Optional.of(new MapQuestion.Strangers(""));
        };
    }

    private void draw() {
        if (running != null) {
            running.cancel();
        }
        Optional<MapQuestion> question = question();
        if (question.isEmpty()) {
            nothing("map.noRecord", "map.noRecordHint");
        }
        question.ifPresent(asked -> running = OperationJob.of(workplace, WORDS.say("map.drawing"), new DrawMap(asked))
                .in(area).then(this::show).otherwise(this::refused).start());
    }

    private void nothing(String key, String hint) {
        shown = Optional.empty();
        said.setText("");
        area.say(Icons.action("link"), WORDS.say(key), WORDS.say(hint));
    }

    private void show(NetworkMap map) {
        if (map.nodes().isEmpty()) {
            nothing("map.none", "map.noneHint");
            return;
        }
        shown = Optional.of(map);
        String more = map.more() > 0 ? "  " + WORDS.say("map.more", "count", map.more()) : "";
        said.setText((WORDS.say("map.said", "nodes", map.nodes().size(), "ties", map.edges().size()) + more)
                .replace("&", "&&"));
        tree.show(map);
        picture.show(map.picture());
        picture.select(0);
        tree.select(0);
        area.show(sash);
    }

    private void refused(Refusal refusal) {
        shown = Optional.empty();
        said.setText("");
        area.fail(WORDS.say("map.failed"), Failures.sentence(refusal));
    }

    private void open(int item) {
        shown.map(map -> map.nodes().get(item)).ifPresent(node ->
                Records.open(getSite().getPage(), new RecordRef(node.iri(), node.kind(), node.label())));
    }

    private void save() {
        FileDialog dialog = new FileDialog(getSite().getShell(), SWT.SAVE);
        dialog.setText(WORDS.say("map.svg"));
        dialog.setFilterExtensions(new String[] {"*.svg"});
        dialog.setFileName("map.svg");
        dialog.setOverwrite(true);
        Optional.ofNullable(dialog.open()).map(Path::of).ifPresent(this::save);
    }

    /** The picture as it is drawn now, as SVG. */
    public void save(Path file) {
        shown.ifPresent(map -> OperationJob.of(workplace, WORDS.say("map.saving"),
                new WriteFiles(Map.of(file, Svg.of(map.picture())))).in(area).finishing()
                .then(files -> said.setText(WORDS.say("map.saved", "file", file.getFileName()))).start());
    }

    @Override
    public <T> T getAdapter(Class<T> adapter) {
        return adapter == HelpText.class
                ? adapter.cast(new HelpText(getPartName(), WORDS.say("map.help"))) : super.getAdapter(adapter);
    }

    @Override
    public void setFocus() {
        choice.setFocus();
    }
}
