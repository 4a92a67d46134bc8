package org.practicecommons.operations.picture;

import java.util.List;
import java.util.OptionalInt;

/**
 * A picture in words and shapes.
 *
 * @param title what it shows
 * @param description the same for those who do not see it
 * @param shapes what is drawn first lies below
 * @param items what each item says, by its number
 */
public record Picture(String title, String description, double width, double height, List<Shape> shapes,
        List<String> items) {

    public Picture {
        shapes = List.copyOf(shapes);
        items = List.copyOf(items);
    }

    /** The item that lies uppermost there. */
    public OptionalInt itemAt(double x, double y) {
        return shapes.reversed().stream().filter(shape -> shape.item() >= 0)
                .filter(shape -> shape instanceof Shape.Box box && box.holds(x, y)).mapToInt(Shape::item).findFirst();
    }

    /** The first box of an item, which is its outline. */
    public Shape.Box outline(int item) {
        return shapes.stream().filter(shape -> shape.item() == item && shape instanceof Shape.Box)
                .map(Shape.Box.class::cast).findFirst().orElseThrow();
    }
}
