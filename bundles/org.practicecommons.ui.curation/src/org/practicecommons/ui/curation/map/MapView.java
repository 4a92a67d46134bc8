package org.practicecommons.ui.curation.map;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.eclipse.swt.SWT;
import org.eclipse.swt.custom.SashForm;
import org.eclipse.swt.widgets.Combo;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.FileDialog;
import org.practicecommons.operations.DrawMap;
import org.practicecommons.operations.WriteFiles;
import org.practicecommons.operations.map.MapQuestion;
import org.practicecommons.operations.map.NetworkMap;
import org.practicecommons.operations.picture.Svg;
import org.practicecommons.ui.AnswerView;
import org.practicecommons.ui.Icons;
import org.practicecommons.ui.RecordRef;
import org.practicecommons.ui.Records;
import org.practicecommons.ui.SelectedRecord;
import org.practicecommons.ui.Words;
import org.practicecommons.ui.curation.pictures.PictureCanvas;
import org.practicecommons.ui.widgets.ContentArea;
import org.practicecommons.ui.widgets.Look;
import org.practicecommons.ui.widgets.Names;

/** What to draw above, the picture at the left, the same as a tree at the right. Follows the chosen record. */
public final class MapView extends AnswerView {

    public static final String ID = "org.practicecommons.ui.curation.map";

    private static final Words WORDS = new Words(MapView.class);
    private static final List<String> CHOICES =
            List.of("map.around", "map.twoSteps", "map.spread", "map.whole", "map.strangers");
    private static final List<String> SPREADING = List.of("Practice", "Adoption");
    private static final double STEP = 1.25;

    private Combo choice;
    private SashForm sash;
    private PictureCanvas picture;
    private NodeTree tree;
    private Optional<RecordRef> record = Optional.empty();
    private Optional<NetworkMap> shown = Optional.empty();

    public MapView() {
        super(WORDS.say("map.help"), WORDS.say("map.failed"));
    }

    @Override
    protected void createQuestion(Composite into) {
        choice = Names.give(new Combo(into, SWT.READ_ONLY), WORDS.say("map.choice"));
        CHOICES.forEach(key -> choice.add(WORDS.say(key)));
        choice.select(0);
        choice.addListener(SWT.Selection, event -> draw());
    }

    @Override
    protected void createButtons() {
        button(WORDS.say("map.smaller"), () -> picture.zoom(picture.zoom() / STEP));
        button(WORDS.say("map.larger"), () -> picture.zoom(picture.zoom() * STEP));
        button(WORDS.say("map.svg"), this::save);
    }

    @Override
    protected void createAnswer(ContentArea into) {
        sash = Look.onPaper(new SashForm(into, SWT.HORIZONTAL));
        picture = new PictureCanvas(sash, item -> tree.select(item), this::open);
        tree = new NodeTree(sash, item -> picture.select(item), this::open);
        sash.setWeights(58, 42);
        draw();
        new SelectedRecord(getSite().getPage(), into, this::follow).start();
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
        question().ifPresentOrElse(asked -> ask(WORDS.say("map.drawing"), new DrawMap(asked), this::show), () -> {
            forget();
            nothing("map.noRecord", "map.noRecordHint");
        });
    }

    private void nothing(String key, String hint) {
        shown = Optional.empty();
        say("");
        area().say(Icons.action("link"), WORDS.say(key), WORDS.say(hint));
    }

    private void show(NetworkMap map) {
        if (map.nodes().isEmpty()) {
            nothing("map.none", "map.noneHint");
            return;
        }
        shown = Optional.of(map);
        String more = map.more() > 0 ? "  " + WORDS.say("map.more", "count", map.more()) : "";
        say(WORDS.say("map.said", "nodes", map.nodes().size(), "ties", map.edges().size()) + more);
        tree.show(map);
        picture.show(map.picture());
        picture.select(0);
        tree.select(0);
        area().show(sash);
    }

    @Override
    protected void refused() {
        shown = Optional.empty();
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
        shown.ifPresent(map -> work(WORDS.say("map.saving"), new WriteFiles(Map.of(file, Svg.of(map.picture()))),
                files -> say(WORDS.say("map.saved", "file", file.getFileName()))));
    }

    @Override
    public void setFocus() {
        choice.setFocus();
    }
}
