package weijie.architecture.wrong.repair;

import jakarta.faces.context.FacesContext;

/** Work that knows it is done on a screen. */
public class CallsAnotherRoomsLibrary {

    FacesContext context;
}
