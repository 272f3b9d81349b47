package weijie.web.parts;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import weijie.parts.ParcelCriteria;
import weijie.parts.ParcelDesk;
import weijie.parts.ParcelRow;
import weijie.parts.ParcelState;
import weijie.parts.PartGroup;
import weijie.parts.ProposalRow;
import weijie.parts.QuotaRow;
import weijie.shared.Slice;
import weijie.web.Chip;
import weijie.web.ListScreen;
import weijie.web.ListSheet;
import weijie.web.UserUi;

/** The parcels of bad parts: a centre's own, which it begins here, or all that headquarters works through. */
@Named
@ViewScoped
public class ParcelsPage extends ListScreen<ParcelCriteria, ParcelRow> {

    private static final long serialVersionUID = 1L;

    private static final List<ParcelSheet.View> OF_CENTRE =
            List.of(ParcelSheet.View.DRAFT, ParcelSheet.View.PACKED, ParcelSheet.View.SHIPPED);

    private static final List<ParcelSheet.View> OF_HEADQUARTERS = List.of(
            ParcelSheet.View.SHIPPED,
            ParcelSheet.View.RECEIVED,
            ParcelSheet.View.COUNTED,
            ParcelSheet.View.TO_WRITE_OFF,
            ParcelSheet.View.TO_CLOSE);

    @Inject
    ParcelSheet sheet;

    @Inject
    ParcelDesk desk;

    @Inject
    UserUi user;

    @Inject
    Clock clock;

    private boolean beginning;
    private PartGroup group;
    private List<Chip> chips;
    private QuotaRow quota;
    private ProposalRow proposal;

    public ParcelsPage() {
        super(ParcelSheet.PATH, ParcelRow::no, ParcelSheet.FIELDS);
    }

    @Override
    protected Optional<ListSheet<ParcelCriteria, ParcelRow>> sheet() {
        return Optional.of(sheet);
    }

    public List<Chip> getChips() {
        if (chips == null) {
            String keys = user.isCentre() ? "parts.parcel.view.centre." : "parts.parcel.view.hq.";
            chips = (user.isCentre() ? OF_CENTRE : OF_HEADQUARTERS)
                    .stream()
                            .map(view -> new Chip(
                                    "view",
                                    view.name(),
                                    say.text(keys + view),
                                    desk.list(view.criteria(), Slice.of(0, 1)).total()))
                            .toList();
        }
        return chips;
    }

    /** What a centre has left this month. */
    public QuotaRow getQuota() {
        if (quota == null) {
            quota = desk.quota(null, null);
        }
        return quota;
    }

    /** What a centre should send now, and which fees that releases by the next cut-off. */
    public ProposalRow getProposal() {
        if (proposal == null) {
            proposal = desk.proposal(null);
        }
        return proposal;
    }

    /** Whether a counted parcel should have been inspected by now. */
    public boolean isLate(ParcelRow row) {
        return row.inspectBy() != null && row.inspectBy().isBefore(LocalDate.now(clock));
    }

    public void askGroup() {
        beginning = true;
    }

    /** Begins a parcel, and goes on to it. */
    public String begin() {
        return "/parts/parcel.xhtml?faces-redirect=true&no=" + desk.begin(null, group);
    }

    public void close() {
        beginning = false;
        group = null;
    }

    public boolean isBeginning() {
        return beginning;
    }

    public PartGroup getGroup() {
        return group;
    }

    public void setGroup(PartGroup group) {
        this.group = group;
    }

    public PartGroup[] getGroups() {
        return PartGroup.values();
    }

    public ParcelState[] getStates() {
        return ParcelState.values();
    }
}
