// SPDX-FileCopyrightText: 2026 The Masterclass Companion authors
// SPDX-License-Identifier: GPL-3.0-or-later

// Whether a window is in sight where the server calls none covered, as on a composited desktop: by
// what a window manager says. The test says it in its place, on a real X server, and leaves our
// window on top there.
#include <desktop/windowsight.h>

#include <QGuiApplication>
#include <QRasterWindow>
#include <QSignalSpy>
#include <QTest>

#include <xcb/xcb.h>

using namespace companion;

namespace {

using Numbers = QList<quint32>;

xcb_connection_t *server()
{
    return qGuiApp->nativeInterface<QNativeInterface::QX11Application>()->connection();
}

xcb_window_t root() { return xcb_setup_roots_iterator(xcb_get_setup(server())).data->root; }

xcb_atom_t atom(const QByteArray &name)
{
    xcb_intern_atom_reply_t *reply = xcb_intern_atom_reply(
        server(), xcb_intern_atom(server(), 0, quint16(name.size()), name.constData()), nullptr);
    const xcb_atom_t atom = reply->atom;
    std::free(reply);
    return atom;
}

void set(xcb_window_t window, const QByteArray &property, xcb_atom_t type, const Numbers &values)
{
    xcb_change_property(server(), XCB_PROP_MODE_REPLACE, window, atom(property), type, 32,
                        quint32(values.size()), values.data());
    xcb_flush(server());
}

} // namespace

class tst_StackedSight final : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void init();
    void cleanup();
    void orderTells();
    void coversOrNot_data();
    void coversOrNot();
    void whatIsSaidLaterCounts();
    void ownWindowAway();
    void movedAway();
    void closedCoverLeavesItInSight();
    void withoutManagerNothingIsCovered();

private:
    [[nodiscard]] static std::unique_ptr<QRasterWindow> show(const QRect &place,
                                                             bool alpha = false);
    static void stack(const QList<QWindow *> &fromBelow);
    static void state(QWindow *window, const QByteArray &state);

    std::unique_ptr<QRasterWindow> m_window;
    WindowSight m_sight;
};

std::unique_ptr<QRasterWindow> tst_StackedSight::show(const QRect &place, bool alpha)
{
    auto window = std::make_unique<QRasterWindow>();
    QSurfaceFormat format = window->requestedFormat();
    format.setAlphaBufferSize(alpha ? 8 : 0);
    window->setFormat(format);
    window->setGeometry(place);
    window->show();
    if (!QTest::qWaitForWindowExposed(window.get())) {
        qFatal("a window is not exposed");
    }
    window->lower(); // whatever is said of it
    return window;
}

void tst_StackedSight::stack(const QList<QWindow *> &fromBelow)
{
    Numbers windows;
    for (QWindow *window : fromBelow) {
        windows.append(quint32(window->winId()));
    }
    set(root(), "_NET_CLIENT_LIST_STACKING", XCB_ATOM_WINDOW, windows);
}

void tst_StackedSight::state(QWindow *window, const QByteArray &state)
{
    set(quint32(window->winId()), "_NET_WM_STATE", XCB_ATOM_ATOM,
        state.isEmpty() ? Numbers() : Numbers{ atom(state) });
}

void tst_StackedSight::init()
{
    m_window = show({ 100, 100, 300, 200 });
    set(root(), "_NET_CURRENT_DESKTOP", XCB_ATOM_CARDINAL, { 0 });
    stack({ m_window.get() });
    m_sight.watch(m_window.get());
    QVERIFY(m_sight.isSeen());
}

void tst_StackedSight::cleanup()
{
    m_sight.watch(nullptr);
    m_window.reset();
    xcb_delete_property(server(), root(), atom("_NET_CLIENT_LIST_STACKING"));
}

void tst_StackedSight::orderTells()
{
    QSignalSpy changes(&m_sight, &WindowSight::seenChanged);
    const auto left = show({ 50, 50, 200, 400 });
    const auto right = show({ 250, 50, 300, 400 });
    stack({ m_window.get(), left.get() });
    stack({ left.get(), m_window.get(), right.get() });
    stack({ m_window.get(), left.get(), right.get() });
    QTRY_VERIFY(!m_sight.isSeen());
    stack({ right.get(), m_window.get(), left.get() });
    QTRY_VERIFY(m_sight.isSeen());
    QCOMPARE(changes.size(), 2);
}

void tst_StackedSight::coversOrNot_data()
{
    QTest::addColumn<QRect>("place");
    QTest::addColumn<bool>("alpha");
    QTest::addColumn<QByteArray>("property");
    QTest::addColumn<Numbers>("values");
    QTest::addColumn<bool>("covers");
    const QRect exactly(100, 100, 300, 200);
    const QRect wider(80, 80, 340, 240);
    const QRect lower(100, 120, 300, 180);
    const auto row = [](const char *name, const QRect &place, bool alpha,
                        const QByteArray &property, const Numbers &values, bool covers) {
        QTest::newRow(name) << place << alpha << property << values << covers;
    };
    row("the same place", exactly, false, {}, {}, true);
    row("one line is left", exactly.adjusted(0, 1, 0, 0), false, {}, {}, false);
    row("its title bar covers the rest", lower, false, "_NET_FRAME_EXTENTS", { 0, 0, 20, 0 }, true);
    row("its title bar is too low", lower, false, "_NET_FRAME_EXTENTS", { 0, 0, 19, 0 }, false);
    row("a shadow round it", wider, false, "_GTK_FRAME_EXTENTS", { 20, 20, 20, 20 }, true);
    row("only its shadow is over ours", wider, false, "_GTK_FRAME_EXTENTS", { 20, 20, 21, 20 },
        false);
    row("translucent", wider, false, "_NET_WM_WINDOW_OPACITY", { 0xe0000000 }, false);
    row("opaque", wider, false, "_NET_WM_WINDOW_OPACITY", { 0xffffffff }, true);
    row("with holes, for all we know", wider, true, {}, {}, false);
    row("with holes, and filled over ours", wider, true, "_NET_WM_OPAQUE_REGION",
        { 10, 10, 320, 220 }, true);
    row("on another work space", wider, false, "_NET_WM_DESKTOP", { 1 }, false);
    row("on ours", wider, false, "_NET_WM_DESKTOP", { 0 }, true);
    row("on all work spaces", wider, false, "_NET_WM_DESKTOP", { 0xffffffff }, true);
    row("nonsense", wider, false, "_NET_FRAME_EXTENTS", { 1 }, true);
}

void tst_StackedSight::coversOrNot()
{
    QFETCH(const QRect, place);
    QFETCH(const bool, alpha);
    QFETCH(const QByteArray, property);
    QFETCH(const Numbers, values);
    QFETCH(const bool, covers);
    const auto cover = show(place, alpha);
    if (!property.isEmpty()) {
        set(quint32(cover->winId()), property, XCB_ATOM_CARDINAL, values);
    }
    stack({ m_window.get(), cover.get() });
    m_sight.watch(nullptr);
    m_sight.watch(m_window.get()); // looks at once
    QCOMPARE(m_sight.isSeen(), !covers);
}

void tst_StackedSight::whatIsSaidLaterCounts()
{
    const auto cover = show({ 50, 50, 500, 400 });
    stack({ m_window.get(), cover.get() });
    QTRY_VERIFY(!m_sight.isSeen());
    state(cover.get(), "_NET_WM_STATE_HIDDEN");
    QTRY_VERIFY(m_sight.isSeen());
    state(cover.get(), {});
    QTRY_VERIFY(!m_sight.isSeen());
    state(cover.get(), "_NET_WM_STATE_SHADED");
    QTRY_VERIFY(m_sight.isSeen());
}

void tst_StackedSight::ownWindowAway()
{
    state(m_window.get(), "_NET_WM_STATE_HIDDEN");
    QTRY_VERIFY(!m_sight.isSeen());
    state(m_window.get(), {});
    QTRY_VERIFY(m_sight.isSeen());
    set(quint32(m_window->winId()), "_NET_WM_DESKTOP", XCB_ATOM_CARDINAL, { 0 });
    set(root(), "_NET_CURRENT_DESKTOP", XCB_ATOM_CARDINAL, { 1 });
    QTRY_VERIFY(!m_sight.isSeen());
    set(root(), "_NET_CURRENT_DESKTOP", XCB_ATOM_CARDINAL, { 0 });
    QTRY_VERIFY(m_sight.isSeen());
}

void tst_StackedSight::movedAway()
{
    const auto cover = show({ 50, 50, 500, 400 });
    stack({ m_window.get(), cover.get() });
    QTRY_VERIFY(!m_sight.isSeen());
    cover->setPosition(200, 50);
    QTRY_VERIFY(m_sight.isSeen());
    m_window->setPosition(250, 100);
    QTRY_VERIFY(!m_sight.isSeen());
}

void tst_StackedSight::closedCoverLeavesItInSight()
{
    auto cover = show({ 50, 50, 500, 400 });
    stack({ m_window.get(), cover.get() });
    QTRY_VERIFY(!m_sight.isSeen());
    cover.reset(); // and is still in the list for a moment
    QTRY_VERIFY(m_sight.isSeen());
}

void tst_StackedSight::withoutManagerNothingIsCovered()
{
    const auto cover = show({ 50, 50, 500, 400 });
    stack({ m_window.get(), cover.get() });
    QTRY_VERIFY(!m_sight.isSeen());
    xcb_delete_property(server(), root(), atom("_NET_CLIENT_LIST_STACKING"));
    xcb_flush(server());
    QTRY_VERIFY(m_sight.isSeen());
}

QTEST_MAIN(tst_StackedSight)
#include "tst_stackedsight.moc"
