package org.practicecommons.operations.picture;

import java.util.List;

/** Something drawn at its place, in units of which {@link Letters#SIZE} are the size of a letter; y goes downwards. */
public sealed interface Shape {

    /**
     * What it is a part of, from 0 on; below 0 for what belongs to the whole picture.
     */
    int item();

    /** @param round how far its corners are rounded */
    record Box(int item, double x, double y, double width, double height, double round, Tone fill, Tone edge)
            implements Shape {

        boolean holds(double atX, double atY) {
            return x <= atX && atX <= x + width && y <= atY && atY <= y + height;
        }
    }

    /** One line of text. @param x where it begins, or ends; @param y of the line on which letters stand */
    record Text(int item, double x, double y, String text, boolean bold, boolean ends, Tone tone) implements Shape {
    }

    /** @param points at least two; @param dashed instead of drawn through; @param arrow whether its end has a tip */
    record Line(int item, List<Point> points, boolean dashed, boolean arrow, Tone tone) implements Shape {

        public Line {
            points = List.copyOf(points);
        }
    }

    /** A place. */
    record Point(double x, double y) {
    }
}
