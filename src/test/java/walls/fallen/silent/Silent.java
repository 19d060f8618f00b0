package walls.fallen.silent;

/** The only type of a module that does not say what it is. */
public class Silent {}
