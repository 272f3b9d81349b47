package weijie.web.home;

import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.context.FacesContext;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import weijie.identity.CurrentUser;
import weijie.shared.Caller;
import weijie.shared.Role;
import weijie.web.Look;

/** Shows a person around on the first day: a few steps that point at what they will use, beginning with the work of their role. */
@Named
@RequestScoped
public class Tour {

    /** The place where each role begins its day. */
    static final Map<Role, String> FIRST_PLACE = Map.of(
            Role.HQ_ADMIN, "/users/list",
            Role.HQ_REVIEWER, "/repair/review",
            Role.HQ_PARTS, "/catalog/parts",
            Role.HQ_INSPECTOR, "/repair/list",
            Role.HQ_ACCOUNTS, "/settlement/month",
            Role.HQ_DIRECTOR, "/settlement/month",
            Role.CENTRE_CLERK, "/importing/list",
            Role.OUTLET_CLERK, "/settlement/mine");

    /**
     * One step.
     *
     * @param target where it points, as the style sheet would name it: the first that can be seen counts
     * @param title the text key of its heading
     * @param text the text key of what it says
     */
    public record Stop(String target, String title, String text) {}

    @Inject
    Caller caller;

    @Inject
    CurrentUser user;

    @Inject
    Look look;

    public List<Stop> getStops() {
        List<Stop> stops = new ArrayList<>();
        stops.add(new Stop("#sidebar, #menuToggle", "tour.menu", "tour.menu.text"));
        caller.roles().stream()
                .sorted()
                .forEach(role -> stops.add(new Stop(
                        ".nav-link[href$='" + FIRST_PLACE.get(role) + ".xhtml'], .bottombar a[href$='"
                                + FIRST_PLACE.get(role) + ".xhtml'], #figures",
                        "tour.first",
                        "tour.first." + role)));
        stops.add(new Stop("#figures", "tour.figures", "tour.figures.text"));
        stops.add(new Stop(".top-search", "tour.search", "tour.search.text"));
        stops.add(new Stop("#bell", "tour.bell", "tour.bell.text"));
        stops.add(new Stop(".page-sub .help-link", "tour.help", "tour.help.text"));
        stops.add(new Stop("#userMenu", "tour.me", "tour.me.text"));
        return stops;
    }

    /** Whether the page offers to show the person around, who has not been asked before. */
    public boolean isOffered() {
        return !look.isToured() && !user.isViewed();
    }

    /** Whether the person asked to be shown around again. */
    public boolean isAsked() {
        return FacesContext.getCurrentInstance()
                .getExternalContext()
                .getRequestParameterMap()
                .containsKey("tour");
    }
}
