package vn.itplan.plan;

/** How a heading can change its place, always with all that stands below it. */
public enum SectionMove {
    UP,
    DOWN,
    IN,
    OUT;

    Outline apply(Outline outline, long id) {
        return switch (this) {
            case UP -> outline.up(id);
            case DOWN -> outline.down(id);
            case IN -> outline.in(id);
            case OUT -> outline.out(id);
        };
    }
}
