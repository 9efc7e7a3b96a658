// SPDX-FileCopyrightText: 2026 The Masterclass Companion authors
// SPDX-License-Identifier: GPL-3.0-or-later

// A player under test: a process with a window, driven from outside.
#pragma once

#include <QProcess>
#include <QRect>
#include <QString>

#include <memory>

namespace companion::bench {

struct Film;

//! The window stands at the top left of the screen. Every command returns once it is sent.
class Contestant {
    Q_DISABLE_COPY_MOVE(Contestant)

public:
    Contestant() = default;
    virtual ~Contestant();

    [[nodiscard]] virtual QString name() const = 0;
    //! Playing, from `at` seconds, exactly or a few seconds earlier.
    virtual void start(const Film &film, int at) = 0;
    //! Where its picture is on the screen, once it has a window.
    [[nodiscard]] virtual QRect picture() = 0;
    //! False where it seeks to whole seconds only.
    [[nodiscard]] virtual bool seeksExactly() const = 0;
    virtual void seek(double seconds) = 0;
    virtual void setRate(double rate) = 0;
    void stop();

    //! Processor time of the process and its threads, in seconds.
    [[nodiscard]] double processorSeconds() const;
    //! Most memory that the process ever had, in megabytes.
    [[nodiscard]] double peakMegabytes() const;

protected:
    //! `options` are those of setpriv(1), which starts the program.
    void launch(const QString &program, const QStringList &arguments,
                const QStringList &options = {});
    QProcess &process() { return *m_process; }

private:
    [[nodiscard]] QByteArray readProc(const QString &name) const;

    std::unique_ptr<QProcess> m_process;
};

//! The program's own window and player over a course that holds the film.
[[nodiscard]] std::unique_ptr<Contestant> makeCompanion(const QString &subject);
//! `size`: of the picture, so that all show the same.
[[nodiscard]] std::unique_ptr<Contestant> makeMpv(QSize size);
[[nodiscard]] std::unique_ptr<Contestant> makeVlc(QSize size);

} // namespace companion::bench
