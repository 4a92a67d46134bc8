package org.practicecommons.ui.tests;

import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Canvas;
import org.eclipse.swt.widgets.Combo;
import org.eclipse.swt.widgets.Tree;
import org.eclipse.swt.widgets.TreeItem;
import org.eclipse.ui.IViewPart;
import org.practicecommons.ui.Words;
import org.practicecommons.ui.curation.map.MapView;
import org.practicecommons.ui.widgets.Names;

/** A map of records. */
final class MapPage {

    private static final Words WORDS = new Words(MapView.class);

    private final Desk desk;
    private final MapView view;

    MapPage(Desk desk, IViewPart view) {
        this.desk = desk;
        this.view = (MapView) view;
        view.setFocus();
    }

    MapPage draw(String key) {
        Controls.choose(Controls.named(desk.shell(), Combo.class, WORDS.say("map.choice")), WORDS.say(key));
        Until.quiet();
        return this;
    }

    private Tree tree() {
        return Controls.named(desk.shell(), Tree.class, WORDS.say("map.records"));
    }

    /** The records that are on the map. */
    List<String> records() {
        Tree tree = tree();
        return tree == null ? List.of() : Arrays.stream(tree.getItems()).map(TreeItem::getText).toList();
    }

    /** Ties of the chosen record, with their reasons. */
    List<String> ties() {
        return Arrays.stream(tree().getSelection()[0].getItems()).map(TreeItem::getText).toList();
    }

    String chosen() {
        return tree().getSelection()[0].getText();
    }

    private Canvas picture() {
        return Controls.first(desk.shell(), Canvas.class, canvas -> canvas.getListeners(SWT.Paint).length > 0
                && canvas.getListeners(SWT.KeyDown).length > 0 && canvas.getShell() == desk.shell()
                && Names.of(canvas) != null);
    }

    MapPage press(int key) {
        picture().setFocus();
        Controls.key(picture(), key, 0);
        Until.quiet();
        return this;
    }

    MapPage save(Path file) {
        view.save(file);
        Until.quiet();
        return this;
    }
}
